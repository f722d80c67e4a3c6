#include "calendars/source_routes.h"

#include "platform/http/json.h"
#include "platform/http/span.h"

namespace mc::calendars {

using domain::CalendarSourceId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

constexpr const char* kAll = "/api/calendars";
constexpr const char* kOne = "/api/calendars/{id}";
constexpr std::size_t kSourceBytes = 8 * 1024;

}  // namespace

void SourceRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                kAll,
                Access::mentor,
                [this](const Request& r) { return http::ok(m_sources.of(r.actor().user)); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "listCalendars",
                          .summary = "My other calendars, and how they were when last asked",
                          .response = &schemaOf<protocol::CalendarSources>}}});
    router.add({Method::get,
                "/api/calendars/busy",
                Access::mentor,
                [this](const Request& r) { return busy(r); },
                {.limits = {.rate = {240, 60}},
                 .query = http::spanParameters(),
                 .docs = {.id = "listExternalBusy",
                          .summary = "When I am busy by my other calendars",
                          .response = &schemaOf<protocol::ExternalBusyTimes>}}});
    addChanges(router);
}

void SourceRoutes::addChanges(http::Router& router) {
    const auto one = &schemaOf<protocol::CalendarSource>;
    router.add({Method::post,
                kAll,
                Access::mentor,
                [this](const Request& r) { return add(r); },
                {.limits = {kSourceBytes, {10, 60}},
                 .docs = {.id = "addCalendar",
                          .summary = "One calendar more; it is asked at once",
                          .request = &schemaOf<protocol::NewCalendarSource>,
                          .response = one}}});
    router.add({Method::put,
                kOne,
                Access::mentor,
                [this](const Request& r) { return change(r); },
                {.limits = {kSourceBytes, {60, 60}},
                 .docs = {.id = "changeCalendar",
                          .summary = "Another name, or other rules for it",
                          .request = &schemaOf<protocol::CalendarSourceChange>,
                          .response = one}}});
    router.add(
        {Method::delete_,
         kOne,
         Access::mentor,
         [this](const Request& r) { return remove(r); },
         {.limits = {0, {60, 60}}, .docs = {.id = "removeCalendar", .summary = "Ask it no more", .status = 204}}});
    router.add({Method::post,
                std::string(kOne) + "/sync",
                Access::mentor,
                [this](const Request& r) { return syncNow(r); },
                {.limits = {0, {12, 60}}, .docs = {.id = "syncCalendar", .summary = "Ask it now", .response = one}}});
}

Response SourceRoutes::add(const Request& request) {
    const auto wanted = request.decode<protocol::NewCalendarSource>();
    if (!wanted) return http::problem(wanted.error());
    return http::answer(m_sources.add(request.actor().user, *wanted));
}

Response SourceRoutes::change(const Request& request) {
    const auto id = request.pathId<CalendarSourceId>("id");
    if (!id) return http::problem(id.error());
    const auto wanted = request.decode<protocol::CalendarSourceChange>();
    if (!wanted) return http::problem(wanted.error());
    return http::answer(m_sources.change(request.actor().user, *id, *wanted));
}

Response SourceRoutes::remove(const Request& request) {
    const auto id = request.pathId<CalendarSourceId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_sources.remove(request.actor().user, *id));
}

Response SourceRoutes::syncNow(const Request& request) {
    const auto id = request.pathId<CalendarSourceId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_sources.syncNow(request.actor().user, *id));
}

Response SourceRoutes::busy(const Request& request) {
    const auto span = http::querySpan(request);
    if (!span) return http::problem(span.error());
    return http::ok(m_sources.busy(request.actor().user, *span));
}

}  // namespace mc::calendars
