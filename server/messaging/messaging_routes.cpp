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

void MessagingRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                "/api/conversations",
                Access::signedIn,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = {120, 60}},
                 .docs = {.summary = "My conversations, newest first",
                          .response = &protocol::schemaOf<protocol::ConversationPage>,
                          .query = {{"limit", "1 to 100"}, {"cursor", "from `next`"}}}}});
    router.add({Method::get,
                "/api/conversations/{id}",
                Access::signedIn,
                [this](const Request& request) { return conversation(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.summary = "One conversation", .response = &protocol::schemaOf<protocol::Conversation>}}});
    router.add({Method::get,
                "/api/conversations/{id}/messages",
                Access::signedIn,
                [this](const Request& request) { return messages(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.summary = "Messages in rising sequence; the newest unless told otherwise",
                          .response = &protocol::schemaOf<protocol::MessagePage>,
                          .query = {{"before", "only lower sequences"},
                                    {"after", "only higher sequences, oldest first: repairs a gap"},
                                    {"limit", "1 to 100"}}}}});
    router.add({Method::post,
                "/api/conversations/{id}/messages",
                Access::signedIn,
                [this](const Request& request) { return send(request); },
                {.limits = {.bodyBytes = 32 * 1024, .rate = {120, 60}},
                 .docs = {.summary = "Send a message; a repeated clientId answers the first one",
                          .request = &protocol::schemaOf<protocol::SendMessage>,
                          .response = &protocol::schemaOf<protocol::Message>,
                          .status = 201}}});
    router.add({Method::put,
                "/api/messages/{id}/read",
                Access::signedIn,
                [this](const Request& request) { return markRead(request); },
                {.limits = {.bodyBytes = 1024, .rate = {240, 60}},
                 .docs = {.summary = "Everything up to this message is read", .status = 204}}});
}

Response MessagingRoutes::list(const Request& request) {
    const auto paging = request.paging(30);
    if (!paging) return problem(paging.error());
    return http::answer(m_service.list(request.actor().user, *paging));
}

Response MessagingRoutes::conversation(const Request& request) {
    const auto id = request.pathId<ConversationId>("id");
    if (!id) return problem(id.error());
    return http::answer(m_service.conversation(request.actor().user, *id));
}

Response MessagingRoutes::messages(const Request& request) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max() - 1;
    const auto id = request.pathId<ConversationId>("id");
    const auto before = request.queryInt("before", 1, kMost);
    const auto after = request.queryInt("after", 0, kMost);
    const auto limit = request.queryInt("limit", 1, 100);
    if (!id) return problem(id.error());
    if (!before) return problem(before.error());
    if (!after) return problem(after.error());
    if (!limit) return problem(limit.error());
    return http::answer(
        m_service.messages(request.actor().user, *id, *before, *after, static_cast<int>(limit->value_or(50))));
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

}  // namespace mc::messaging
