#include "admin/featured_routes.h"

#include <limits>

#include "admin/deed_routes.h"

namespace mc::admin {

using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::FeaturedList;
using protocol::SetFeatured;

namespace {

constexpr const char* kOne = "/api/admin/featured/{id}";
constexpr std::size_t kLongestReason = 500;

}  // namespace

void FeaturedRoutes::add(http::Router& router) {
    const auto answer = &protocol::schemaOf<FeaturedList>;
    router.add({Method::get,
                "/api/admin/featured",
                Access::owner,
                [this](const Request&) { return http::ok(m_featured.list()); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "listFeatured",
                          .summary = "The mentors who are shown first, when, and in which order",
                          .response = answer}}});
    router.add({Method::put, kOne, Access::owner, [this](const Request& request) { return set(request); },
                deedOptions<SetFeatured, FeaturedList>("setFeatured",
                                                       "Show a mentor first for some days, or change when and where")});
    router.add({Method::delete_,
                kOne,
                Access::owner,
                [this](const Request& request) { return end(request); },
                {.limits = {.rate = kDeciding},
                 .query = {http::param::whole("version", "As it was read", 0, std::numeric_limits<int>::max()),
                           http::param::text("reason", "Three letters at least", kLongestReason)},
                 .docs = {.id = "endFeatured", .summary = "Show a mentor like all others", .response = answer}}});
}

Response FeaturedRoutes::set(const Request& request) {
    return withBody<UserId, SetFeatured>(request, [this](UserId owner, UserId mentor, const SetFeatured& body) {
        return m_featured.set(owner, mentor, body);
    });
}

Response FeaturedRoutes::end(const Request& request) {
    const auto mentor = request.pathId<UserId>("id");
    if (!mentor) return http::problem(mentor.error());
    return http::answer(m_featured.end(request.actor().user, *mentor, request.queryWhole("version").value_or(0),
                                       request.query("reason").value_or("")));
}

}  // namespace mc::admin
