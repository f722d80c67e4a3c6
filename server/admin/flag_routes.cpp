#include "admin/flag_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::ChangeFlag;
using protocol::Features;
using protocol::FlagList;
using protocol::schemaOf;

constexpr base::RateLimit kLooking{120, 60};

}  // namespace

void FlagRoutes::add(http::Router& router) {
    router.add({Method::get,
                "/api/features",
                Access::anonymous,
                [this](const Request&) { return http::ok(m_flags.featuresFor(nullptr)); },
                {.limits = {.rate = kLooking},
                 .docs = {.id = "features", .summary = "What is open for guests", .response = &schemaOf<Features>}}});
    router.add(
        {Method::get,
         "/api/me/features",
         Access::signedIn,
         [this](const Request& request) { return http::ok(m_flags.featuresFor(&request.actor())); },
         {.limits = {.rate = kLooking},
          .docs = {.id = "myFeatures", .summary = "What is open for whoever asks", .response = &schemaOf<Features>}}});
    router.add({Method::get,
                "/api/admin/flags",
                Access::owner,
                [this](const Request&) { return http::ok(m_flags.list()); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "listFlags",
                          .summary = "What can be turned on and off, and how it stands",
                          .response = &schemaOf<FlagList>}}});
    router.add({Method::put, "/api/admin/flags/{name}", Access::owner,
                [this](const Request& request) { return change(request); },
                deedOptions<ChangeFlag, FlagList>("changeFlag", "Turn something on or off, at once")});
}

Response FlagRoutes::change(const Request& request) {
    const auto body = request.decode<ChangeFlag>();
    if (!body) return http::problem(body.error());
    return http::answer(m_flags.change(request.actor().user, request.param("name"), *body));
}

}  // namespace mc::admin
