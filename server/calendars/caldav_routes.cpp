#include "calendars/caldav_routes.h"

#include "platform/http/json.h"

namespace mc::calendars {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

constexpr std::size_t kAccountBytes = 8 * 1024;
constexpr std::size_t kChoiceBytes = 64 * 1024;  // Ten calendars, each with its address.

}  // namespace

void CalDavRoutes::addTo(http::Router& router) {
    router.add({Method::post,
                "/api/caldav/discovery",
                Access::mentor,
                [this](const Request& r) { return discover(r); },
                {.limits = {kAccountBytes, {10, 60}},
                 .docs = {.id = "discoverCalendars",
                          .summary = "Which calendars a server has for me, or why that cannot be said; nothing is kept",
                          .request = &schemaOf<protocol::CalDavAccount>,
                          .response = &schemaOf<protocol::CalDavCalendars>}}});
    router.add({Method::post,
                "/api/caldav/calendars",
                Access::mentor,
                [this](const Request& r) { return add(r); },
                {.limits = {kChoiceBytes, {10, 60}},
                 .docs = {.id = "addCalDavCalendars",
                          .summary = "Some calendars of a server more; they are asked at once",
                          .request = &schemaOf<protocol::NewCalDavSources>,
                          .response = &schemaOf<protocol::CalendarSources>}}});
}

Reply CalDavRoutes::discover(const Request& request) {
    auto account = request.decode<protocol::CalDavAccount>();
    if (!account) return http::problem(account.error());
    return http::later(m_sources.pool(),
                       [this, account = *std::move(account)] { return http::answer(m_sources.discover(account)); });
}

Response CalDavRoutes::add(const Request& request) {
    const auto wanted = request.decode<protocol::NewCalDavSources>();
    if (!wanted) return http::problem(wanted.error());
    return http::answer(m_sources.add(request.actor().user, *wanted));
}

}  // namespace mc::calendars
