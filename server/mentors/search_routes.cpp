#include "mentors/search_routes.h"

#include "platform/http/json.h"

namespace mc::mentors {

using domain::SearchId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

constexpr const char* kAll = "/api/me/searches";
constexpr const char* kOne = "/api/me/searches/{id}";
constexpr base::RateLimit kChanging{60, 60};

/// Every one of them answers with the whole list.
http::RouteOptions changing(std::string id, std::string summary, http::Schema request = nullptr) {
    return {.limits = {.bodyBytes = 32 * 1024, .rate = kChanging},
            .docs = {.id = std::move(id),
                     .summary = std::move(summary),
                     .request = request,
                     .response = &schemaOf<protocol::SavedSearches>}};
}

}  // namespace

void SearchRoutes::add(http::Router& router) {
    auto listing = changing("listSearches", "The searches I keep, and how many mentors each has found since I looked");
    listing.limits.rate = {240, 60};
    router.add({Method::get, kAll, Access::signedIn,
                [this](const Request& request) { return http::ok(m_searches.of(request.actor().user)); }, listing});
    router.add({Method::post, kAll, Access::signedIn, [this](const Request& request) { return keep(request); },
                changing("keepSearch", "Keep a search and be told of mentors who come to fit it",
                         &schemaOf<protocol::KeepSearch>)});
    router.add({Method::patch, kOne, Access::signedIn, [this](const Request& request) { return change(request); },
                changing("changeSearch", "Change its name or how it tells", &schemaOf<protocol::ChangeSearch>)});
    router.add({Method::put, std::string(kOne) + "/seen", Access::signedIn,
                [this](const Request& request) { return markSeen(request); },
                changing("markSearchSeen", "I have looked at whom it found")});
    router.add({Method::delete_, kOne, Access::signedIn, [this](const Request& request) { return drop(request); },
                changing("dropSearch", "Keep it no longer")});
}

Response SearchRoutes::keep(const Request& request) {
    const auto body = request.decode<protocol::KeepSearch>();
    if (!body) return http::problem(body.error());
    return http::answer(m_searches.keep(request.actor().user, *body));
}

Response SearchRoutes::change(const Request& request) {
    const auto id = request.pathId<SearchId>("id");
    if (!id) return http::problem(id.error());
    const auto body = request.decode<protocol::ChangeSearch>();
    if (!body) return http::problem(body.error());
    return http::answer(m_searches.change(request.actor().user, *id, *body));
}

Response SearchRoutes::markSeen(const Request& request) {
    const auto id = request.pathId<SearchId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_searches.markSeen(request.actor().user, *id));
}

Response SearchRoutes::drop(const Request& request) {
    const auto id = request.pathId<SearchId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_searches.drop(request.actor().user, *id));
}

}  // namespace mc::mentors
