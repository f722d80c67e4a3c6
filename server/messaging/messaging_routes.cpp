#include "messaging/messaging_routes.h"

#include <limits>

#include "platform/http/json.h"

namespace mc::messaging {

using domain::ConversationId;
using http::Access;
using http::Method;
using http::problem;
using http::Request;
using http::Response;

namespace {

constexpr base::RateLimit kReporting{20, 3600};
constexpr auto kMostSequence = std::numeric_limits<std::int64_t>::max() - 1;

}  // namespace

void MessagingRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                "/api/conversations",
                Access::signedIn,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = {120, 60}},
                 .query = http::param::paging(30),
                 .docs = {.id = "listConversations",
                          .summary = "My conversations, newest first",
                          .response = &protocol::schemaOf<protocol::ConversationPage>}}});
    router.add({Method::get,
                "/api/conversations/{id}",
                Access::signedIn,
                [this](const Request& request) { return conversation(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getConversation",
                          .summary = "One conversation",
                          .response = &protocol::schemaOf<protocol::Conversation>}}});
    router.add(
        {Method::get,
         "/api/conversations/{id}/messages",
         Access::signedIn,
         [this](const Request& request) { return messages(request); },
         {.limits = {.rate = {240, 60}},
          .query = {http::param::whole("before", "Only lower sequences", 1, kMostSequence),
                    http::param::whole("after", "Only higher sequences, oldest first: repairs a gap", 0, kMostSequence),
                    http::param::whole("limit", "How many", 1, 100).otherwise("50")},
          .docs = {.id = "listMessages",
                   .summary = "Messages in rising sequence; the newest unless told otherwise",
                   .response = &protocol::schemaOf<protocol::MessagePage>}}});
    router.add({Method::post,
                "/api/conversations/{id}/messages",
                Access::signedIn,
                [this](const Request& request) { return send(request); },
                {.limits = {.bodyBytes = 32 * 1024, .rate = {120, 60}},
                 .docs = {.id = "sendMessage",
                          .summary = "Send a message; a repeated clientId answers the first one",
                          .request = &protocol::schemaOf<protocol::SendMessage>,
                          .response = &protocol::schemaOf<protocol::Message>,
                          .status = 201}}});
    router.add(
        {Method::put,
         "/api/messages/{id}/read",
         Access::signedIn,
         [this](const Request& request) { return markRead(request); },
         {.limits = {.bodyBytes = 1024, .rate = {240, 60}},
          .docs = {.id = "markMessagesRead", .summary = "Everything up to this message is read", .status = 204}}});
    addAccess(router);
}

void MessagingRoutes::addAccess(http::Router& router) {
    router.add({Method::post,
                "/api/messages/{id}/reports",
                Access::signedIn,
                [this](const Request& request) { return report(request); },
                {.limits = {.bodyBytes = 8 * 1024, .rate = kReporting},
                 .docs = {.id = "reportMessage",
                          .summary = "Report a message of the other one; the second time changes nothing",
                          .request = &protocol::schemaOf<protocol::ReportMessage>,
                          .status = 204}}});
    router.add({Method::get,
                "/api/bookings/{id}/message-access",
                Access::signedIn,
                [this](const Request& request) { return access(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "messageAccess",
                          .summary = "Who of a booking's two lets support read their conversation",
                          .response = &protocol::schemaOf<protocol::MessageAccess>}}});
    router.add({Method::put,
                "/api/bookings/{id}/message-access",
                Access::signedIn,
                [this](const Request& request) { return chooseAccess(request); },
                {.limits = {.bodyBytes = 1024, .rate = {60, 60}},
                 .docs = {.id = "chooseMessageAccess",
                          .summary = "Let support read the conversation, or no more",
                          .request = &protocol::schemaOf<protocol::ChooseMessageAccess>,
                          .response = &protocol::schemaOf<protocol::MessageAccess>}}});
}

Response MessagingRoutes::list(const Request& request) {
    return http::answer(m_service.list(request.actor().user, request.paging()));
}

Response MessagingRoutes::conversation(const Request& request) {
    const auto id = request.pathId<ConversationId>("id");
    if (!id) return problem(id.error());
    return http::answer(m_service.conversation(request.actor().user, *id));
}

Response MessagingRoutes::messages(const Request& request) {
    const auto id = request.pathId<ConversationId>("id");
    if (!id) return problem(id.error());
    return http::answer(m_service.messages(request.actor().user, *id, request.queryWhole("before"),
                                           request.queryWhole("after"),
                                           static_cast<int>(request.queryWhole("limit").value())));
}

Response MessagingRoutes::send(const Request& request) {
    const auto id = request.pathId<ConversationId>("id");
    if (!id) return problem(id.error());
    const auto body = request.decode<protocol::SendMessage>();
    if (!body) return problem(body.error());
    const auto message = m_service.send(request.actor().user, *id, *body);
    return message ? http::created(*message) : problem(message.error());
}

Response MessagingRoutes::markRead(const Request& request) {
    const auto id = request.pathId<domain::MessageId>("id");
    if (!id) return problem(id.error());
    return http::answer(m_service.markRead(request.actor().user, *id));
}

Response MessagingRoutes::report(const Request& request) {
    const auto id = request.pathId<domain::MessageId>("id");
    if (!id) return problem(id.error());
    const auto body = request.decode<protocol::ReportMessage>();
    if (!body) return problem(body.error());
    return http::answer(m_reports.report(request.actor().user, *id, *body));
}

Response MessagingRoutes::access(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return problem(id.error());
    return http::answer(m_access.of(request.actor().user, *id));
}

Response MessagingRoutes::chooseAccess(const Request& request) {
    const auto id = request.pathId<domain::BookingId>("id");
    if (!id) return problem(id.error());
    const auto body = request.decode<protocol::ChooseMessageAccess>();
    if (!body) return problem(body.error());
    return http::answer(m_access.choose(request.actor().user, *id, body->allowed));
}

}  // namespace mc::messaging
