#include "calendars/writing_routes.h"

#include "platform/http/json.h"

namespace mc::calendars {

using http::Request;
using http::Response;
using protocol::schemaOf;

void WritingRoutes::addTo(http::Router& router) {
    router.add({http::Method::put,
                "/api/caldav/target",
                http::Access::mentor,
                [this](const Request& r) { return choose(r); },
                {.limits = {1024, {30, 60}},
                 .docs = {.id = "chooseSessionsCalendar",
                          .summary = "Into which of my calendars my sessions are written, or into none",
                          .request = &schemaOf<protocol::CalendarWritingChoice>,
                          .response = &schemaOf<protocol::CalendarWriting>}}});
}

Response WritingRoutes::choose(const Request& request) {
    const auto wanted = request.decode<protocol::CalendarWritingChoice>();
    if (!wanted) return http::problem(wanted.error());
    return http::answer(m_writing.choose(request.actor().user, *wanted));
}

}  // namespace mc::calendars
