#pragma once

#include "messaging/messaging_service.h"
#include "platform/realtime/socket_server.h"

namespace mc::messaging {

/// /chat (decision 20, P9.4). Client → server: join_conversation, send_message, typing_start, typing_stop, mark_read;
/// server → client: new_message, message_changed, user_typing, user_stopped_typing, message_read, unread_count, presence.
/// Every event is authorised again: membership is looked up, never remembered.
class ChatNamespace final : public ChatPush {
public:
    /// Adds its handlers to the namespace; construct before the server starts. References must outlive it.
    ChatNamespace(realtime::SocketServer& sockets, MessagingService& service);

    void newMessage(domain::UserId to, const protocol::Message& message) override;
    void unread(domain::UserId to, const protocol::UnreadCountEvent& event) override;
    void read(domain::UserId to, const protocol::MessageReadEvent& event) override;
    void changed(domain::UserId to, const protocol::Message& message) override;

private:
    domain::Result<std::string> join(const realtime::Socket& socket, const realtime::Event& event);
    domain::Result<std::string> send(const realtime::Socket& socket, const realtime::Event& event);
    domain::Result<std::string> markRead(const realtime::Socket& socket, const realtime::Event& event);
    domain::Result<std::string> typing(const realtime::Socket& socket, const realtime::Event& event,
                                       std::string_view name);
    void presence(domain::UserId user, bool online);

    realtime::Namespace& m_chat;
    MessagingService& m_service;
};

}  // namespace mc::messaging
