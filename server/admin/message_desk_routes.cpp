#include "admin/message_desk_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

using domain::BookingId;
using domain::MessageId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::DecideMessage;
using protocol::MessageQueue;
using protocol::ReportedMessage;
using protocol::schemaOf;

void MessageDeskRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/reported-messages",
                Access::support,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = kReading},
                 .query = with({choice<MessageQueue>("queue", "Which of them").otherwise("open")}, paging()),
                 .docs = {.id = "listReportedMessages",
                          .summary = "Reports of messages, a queue at a time, without the messages",
                          .response = &schemaOf<protocol::ReportedMessagePage>}}});
    router.add({Method::post,
                "/api/admin/reported-messages/{id}/look",
                Access::support,
                [this](const Request& request) { return look(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "lookAtReportedMessage",
                          .summary = "A reported message and a few around it; recorded",
                          .response = &schemaOf<protocol::MessageInContext>}}});
    router.add({Method::post, "/api/admin/reported-messages/{id}/decision", Access::support,
                [this](const Request& request) {
                    return withBody<MessageId, DecideMessage>(request,
                                                              [this](auto admin, auto message, const auto& body) {
                                                                  return m_reports.decide(admin, message, body);
                                                              });
                },
                deedOptions<DecideMessage, ReportedMessage>("decideMessage",
                                                            "Take a message away from both, or let it stay")});
    router.add({Method::get,
                "/api/admin/bookings/{id}/message-access",
                Access::support,
                [this](const Request& request) { return overview(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "messagesOfBooking",
                          .summary = "Who lets support read the two's conversation, and what was reported of it",
                          .response = &schemaOf<protocol::BookingMessages>}}});
    router.add({Method::post,
                "/api/admin/bookings/{id}/messages/look",
                Access::support,
                [this](const Request& request) { return read(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "readMessagesOfBooking",
                          .summary = "The two's conversation, while both allow it; recorded",
                          .response = &schemaOf<protocol::ShownMessagePage>}}});
}

Response MessageDeskRoutes::list(const Request& request) const {
    return http::answer(
        m_reports.list(request.actor().user, request.queryChoice<MessageQueue>("queue").value(), request.paging()));
}

Response MessageDeskRoutes::look(const Request& request) {
    const auto id = request.pathId<MessageId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_reports.look(request.actor().user, *id));
}

Response MessageDeskRoutes::overview(const Request& request) const {
    const auto id = request.pathId<BookingId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_access.overview(request.actor().user, *id));
}

Response MessageDeskRoutes::read(const Request& request) {
    const auto id = request.pathId<BookingId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_access.read(request.actor().user, *id));
}

}  // namespace mc::admin
