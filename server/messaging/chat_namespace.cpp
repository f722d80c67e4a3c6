#include "messaging/chat_namespace.h"

#include "protocol/codec.h"

namespace mc::messaging {

using domain::Result;
using http::Access;
using realtime::Event;
using realtime::Socket;

ChatNamespace::ChatNamespace(realtime::SocketServer& sockets, MessagingService& service)
    : m_chat(sockets.of("/chat", Access::signedIn)), m_service(service) {
    m_chat.on("join_conversation", {Access::signedIn, {60, 60}},
              [this](const Socket& socket, const Event& event) { return join(socket, event); });
    m_chat.on("send_message", {Access::signedIn, {120, 60}},
              [this](const Socket& socket, const Event& event) { return send(socket, event); });
    m_chat.on("mark_read", {Access::signedIn, {240, 60}},
              [this](const Socket& socket, const Event& event) { return markRead(socket, event); });
    m_chat.on("typing_start", {Access::signedIn, {120, 60}},
              [this](const Socket& socket, const Event& event) { return typing(socket, event, "user_typing"); });
    m_chat.on("typing_stop", {Access::signedIn, {120, 60}}, [this](const Socket& socket, const Event& event) {
        return typing(socket, event, "user_stopped_typing");
    });
    sockets.onPresence([this](domain::UserId user, bool online) { presence(user, online); });
}

Result<std::string> ChatNamespace::join(const Socket& socket, const Event& event) {
    const auto body = protocol::decode<protocol::ConversationRef>(event.json);
    if (!body) return body.error();
    const auto conversation = m_service.conversation(socket.actor().user, body->conversationId);
    if (!conversation) return conversation.error();
    return protocol::encode(*conversation);
}

Result<std::string> ChatNamespace::send(const Socket& socket, const Event& event) {
    const auto body = protocol::decode<protocol::ChatSend>(event.json);
    if (!body) return body.error();
    const auto message =
        m_service.send(socket.actor().user, body->conversationId, {body->clientId, body->content, body->bookingId});
    if (!message) return message.error();
    return protocol::encode(*message);
}

Result<std::string> ChatNamespace::markRead(const Socket& socket, const Event& event) {
    const auto body = protocol::decode<protocol::MarkRead>(event.json);
    if (!body) return body.error();
    const auto result = m_service.markRead(socket.actor().user, body->messageId, body->conversationId);
    if (!result) return result.error();
    return std::string();
}

Result<std::string> ChatNamespace::typing(const Socket& socket, const Event& event, std::string_view name) {
    const auto body = protocol::decode<protocol::ConversationRef>(event.json);
    if (!body) return body.error();
    const auto user = socket.actor().user;
    const auto other = m_service.other(user, body->conversationId);
    if (!other) return other.error();
    m_chat.emitToUser(*other, name, protocol::encode(protocol::TypingEvent{body->conversationId, user}));
    return std::string();
}

void ChatNamespace::presence(domain::UserId user, bool online) {
    const auto json = protocol::encode(protocol::PresenceEvent{user, online});
    for (const auto partner : m_service.partners(user))
        m_chat.emitToUser(partner, "presence", json);
}

void ChatNamespace::newMessage(domain::UserId to, const protocol::Message& message) {
    m_chat.emitToUser(to, "new_message", protocol::encode(message));
}

void ChatNamespace::unread(domain::UserId to, const protocol::UnreadCountEvent& event) {
    m_chat.emitToUser(to, "unread_count", protocol::encode(event));
}

void ChatNamespace::read(domain::UserId to, const protocol::MessageReadEvent& event) {
    m_chat.emitToUser(to, "message_read", protocol::encode(event));
}

void ChatNamespace::changed(domain::UserId to, const protocol::Message& message) {
    m_chat.emitToUser(to, "message_changed", protocol::encode(message));
}

}  // namespace mc::messaging
