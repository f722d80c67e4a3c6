#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/news.h"
#include "domain/time.h"
#include "protocol/bookings.h"
#include "protocol/limits.h"

namespace mc::protocol {

using domain::MessageType;
using domain::SystemEvent;

struct SystemLine {
    SystemEvent event = SystemEvent::booking_confirmed;
    std::string bookingCode;
};
BOOST_DESCRIBE_STRUCT(SystemLine, (), (event, bookingCode))

struct Message {
    domain::MessageId id;
    domain::ConversationId conversationId;
    std::int64_t sequence = 0;  ///< Gapless within the conversation, from 1.
    domain::UserId senderId;    ///< None for system lines.
    std::string clientId;       ///< As sent; a repeat with the same one answers the same message.
    MessageType type = MessageType::text;
    std::string content;  ///< As written; empty for system lines.
    std::optional<domain::BookingId> bookingId;
    domain::UtcTime createdAt;
    std::optional<SystemLine> system = {};  ///< Of system lines only.
    bool removed = false;                   ///< An admin took it away: it has no words any more.
};
BOOST_DESCRIBE_STRUCT(Message, (),
                      (id, conversationId, sequence, senderId, clientId, type, content, bookingId, createdAt, system,
                       removed))

/// POST /api/conversations/{id}/messages, and `send_message` on /chat with the conversation beside it.
struct SendMessage {
    std::string clientId;
    std::string content;
    std::optional<domain::BookingId> bookingId;
};
BOOST_DESCRIBE_STRUCT(SendMessage, (), (clientId, content, bookingId))
template <>
inline const FieldLimits& Limits<SendMessage>::table() {
    static const FieldLimits limits{{"clientId", length(1, 64)}, {"content", length(1, 4000)}};
    return limits;
}

struct ThreadSummary {
    domain::BookingId bookingId;
    std::string code;
    std::string topic;  ///< May be empty: none was chosen.
    domain::UtcTime startsAt;
};
BOOST_DESCRIBE_STRUCT(ThreadSummary, (), (bookingId, code, topic, startsAt))

struct Conversation {
    domain::ConversationId id;
    PersonSummary other;
    std::optional<Message> lastMessage;
    std::int64_t lastSequence = 0;
    std::int64_t readSequence = 0;       ///< Mine.
    std::int64_t otherReadSequence = 0;  ///< The other's, for "Seen".
    std::optional<domain::UtcTime> otherReadAt;
    int unread = 0;
    std::vector<ThreadSummary> threads;
};
BOOST_DESCRIBE_STRUCT(Conversation, (),
                      (id, other, lastMessage, lastSequence, readSequence, otherReadSequence, otherReadAt, unread,
                       threads))

/// GET /api/conversations?limit=&cursor=
struct ConversationPage {
    std::vector<Conversation> items;
    std::optional<std::string> next;
    int unreadTotal = 0;
};
BOOST_DESCRIBE_STRUCT(ConversationPage, (), (items, next, unreadTotal))

/// GET /api/conversations/{id}/messages?before=SEQ&after=SEQ&limit= ; items in rising sequence.
struct MessagePage {
    std::vector<Message> items;
    bool more = false;  ///< Further messages in the asked direction.
};
BOOST_DESCRIBE_STRUCT(MessagePage, (), (items, more))

/// /chat events, client → server: join_conversation, typing_start, typing_stop.
struct ConversationRef {
    domain::ConversationId conversationId;
};
BOOST_DESCRIBE_STRUCT(ConversationRef, (), (conversationId))

/// /chat send_message → ack Message or a problem object.
struct ChatSend {
    domain::ConversationId conversationId;
    std::string clientId;
    std::string content;
    std::optional<domain::BookingId> bookingId;
};
BOOST_DESCRIBE_STRUCT(ChatSend, (), (conversationId, clientId, content, bookingId))
template <>
inline const FieldLimits& Limits<ChatSend>::table() {
    static const FieldLimits limits{{"clientId", length(1, 64)}, {"content", length(1, 4000)}};
    return limits;
}

/// /chat mark_read: everything up to this message is read. Also PUT /api/messages/{id}/read.
struct MarkRead {
    domain::ConversationId conversationId;
    domain::MessageId messageId;
};
BOOST_DESCRIBE_STRUCT(MarkRead, (), (conversationId, messageId))

/// /chat events, server → client: new_message carries Message; so does message_changed, of one that was there already.
struct TypingEvent {  ///< user_typing, user_stopped_typing
    domain::ConversationId conversationId;
    domain::UserId userId;
};
BOOST_DESCRIBE_STRUCT(TypingEvent, (), (conversationId, userId))

struct MessageReadEvent {  ///< message_read
    domain::ConversationId conversationId;
    domain::MessageId messageId;
    std::int64_t sequence = 0;
    domain::UserId readBy;
    domain::UtcTime readAt;
};
BOOST_DESCRIBE_STRUCT(MessageReadEvent, (), (conversationId, messageId, sequence, readBy, readAt))

struct UnreadCountEvent {  ///< unread_count
    domain::ConversationId conversationId;
    int count = 0;
    int total = 0;
};
BOOST_DESCRIBE_STRUCT(UnreadCountEvent, (), (conversationId, count, total))

struct PresenceEvent {  ///< presence: somebody I share a conversation with came or went.
    domain::UserId userId;
    bool online = false;
};
BOOST_DESCRIBE_STRUCT(PresenceEvent, (), (userId, online))

}  // namespace mc::protocol
