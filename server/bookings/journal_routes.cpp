#include "bookings/journal_routes.h"

#include "platform/http/json.h"

namespace mc::bookings {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

void JournalRoutes::addTo(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/mentors/me/journal",
                Access::mentor,
                [this](const Request& request) { return show(request); },
                {.limits = {.rate = {240, 60}},
                 .query = with({choice<protocol::JournalOrder>("order", "Which lines come first").otherwise("newest")},
                               paging(50, 500)),
                 .docs = {.id = "getMentorJournal",
                          .summary = "A mentor's own account in the books, line by line",
                          .response = &protocol::schemaOf<protocol::JournalPage>}}});
}

Response JournalRoutes::show(const Request& request) const {
    return http::answer(m_journals.page(
        request.actor().user, request.queryChoice<protocol::JournalOrder>("order").value(), request.paging()));
}

}  // namespace mc::bookings
