#include "calendars/calendar_routes.h"

namespace mc::calendars {

void CalendarRoutes::addTo(http::Router& router) {
    router.add({http::Method::get,
                "/api/bookings/{id}/calendar.ics",
                http::Access::signedIn,
                [this](const http::Request& request) {
                    const auto id = request.pathId<domain::BookingId>("id");
                    if (!id) return http::problem(id.error());
                    auto file = m_service.file(request.actor().user, *id);
                    if (!file) return http::problem(file.error());
                    return http::download("text/calendar; charset=utf-8", std::move(*file), "session.ics");
                },
                {.limits = {.rate = {60, 60}},
                 .docs = {.id = "getCalendarFile",
                          .summary = "The session as an iCalendar file",
                          .responseType = "text/calendar"}}});
}

}  // namespace mc::calendars
