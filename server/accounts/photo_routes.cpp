#include "accounts/photo_routes.h"

#include <boost/json/object.hpp>

#include "platform/http/json.h"
#include "platform/http/known.h"

namespace mc::accounts {
namespace {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;

constexpr std::size_t kPhotoBytes = 5 * 1024 * 1024;
constexpr std::string_view kPictures = "image/jpeg, image/png, image/webp";

boost::json::object pictureSchema() {
    return {{"type", "string"}, {"format", "binary"}};
}

}  // namespace

void PhotoRoutes::add(http::Router& router) {
    router.add({Method::put,
                "/api/me/photo",
                Access::signedIn,
                [this](const Request& request) { return put(request); },
                {.limits = {kPhotoBytes, {20, 3600}},
                 .docs = {.id = "putPhoto",
                          .summary = "Show a picture instead of initials; its middle is cut out and encoded anew",
                          .request = &pictureSchema,
                          .requestType = kPictures,
                          .response = &protocol::schemaOf<protocol::Me>}}});
    router.add(
        {Method::delete_,
         "/api/me/photo",
         Access::signedIn,
         [this](const Request& request) { return remove(request); },
         {.limits = {0, {20, 60}},
          .docs = {
              .id = "removePhoto", .summary = "Show initials again", .response = &protocol::schemaOf<protocol::Me>}}});
    router.add(
        {Method::get,
         "/api/photos/{key}/{side}",
         Access::anonymous,
         [this](const Request& request) { return show(request); },
         {.limits = {0, http::kBrowsingRate},
          .docs = {.id = "getPhoto",
                   .summary = "A square of 64, 128, 256 or 512 pixels; under a key there is one picture for ever",
                   .responseType = "image/jpeg",
                   .others = {304}}}});
}

Reply PhotoRoutes::put(const Request& request) {
    return http::later(m_pictures,
                       [this, &request] { return http::answer(m_photos.put(request.actor().user, request.body())); });
}

Response PhotoRoutes::remove(const Request& request) {
    return http::answer(m_photos.remove(request.actor().user));
}

Response PhotoRoutes::show(const Request& request) {
    const auto side = request.param("side");
    auto jpeg = m_photos.find(request.param("key"), side);
    if (!jpeg) return http::problem(domain::ErrorCode::not_found);
    const auto tag = '"' + std::string(request.param("key")) + '-' + std::string(side) + '"';
    const bool known = http::isKnown(request, tag);
    auto response = http::bytes("image/jpeg", known ? std::string() : *std::move(jpeg));
    if (known) response = {.status = 304};
    return std::move(response).with("ETag", tag).with("Cache-Control", "public, max-age=31536000, immutable");
}

}  // namespace mc::accounts
