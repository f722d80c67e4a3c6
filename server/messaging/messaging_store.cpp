#include "messaging/messaging_store.h"

#include <algorithm>
#include <limits>

namespace mc::messaging {

using domain::BookingId;
using domain::ConversationId;
using domain::MessageId;
using domain::UserId;
using domain::UtcTime;

namespace {
#define MESSAGE_COLUMNS \
    "id, conversation_id, sequence, sender_id, client_id, type, content, booking_id, created_at, event"
#define MESSAGES                                                                                                      \
    "SELECT m.id, m.conversation_id, m.sequence, m.sender_id, m.client_id, m.type, m.content, m.booking_id,"          \
    " m.created_at, m.event, t.code, m.hidden_at FROM messages m LEFT JOIN conversation_threads t ON t.booking_id = " \
    "m.booking_id"
#define MEMBER_COLUMNS "conversation_id, user_id, other_id, read_sequence, read_at, unread, active_id"
}  // namespace

std::optional<MemberRow> MessagingStore::member(ConversationId conversation, UserId user) const {
    return m_reader.one<MemberRow>("SELECT " MEMBER_COLUMNS
                                   " FROM conversation_members WHERE conversation_id = $1 AND user_id = $2",
                                   conversation, user);
}

std::vector<MemberRow> MessagingStore::members(UserId user, std::int64_t below, int limit) const {
    const auto cursor = below > 0 ? below : std::numeric_limits<std::int64_t>::max();
    return m_reader.all<MemberRow>("SELECT " MEMBER_COLUMNS
                                   " FROM conversation_members WHERE user_id = $1 AND active_id < $2"
                                   " ORDER BY active_id DESC LIMIT $3",
                                   user, cursor, limit);
}

std::int64_t MessagingStore::lastSequence(ConversationId conversation) const {
    return m_reader.scalar<std::int64_t>("SELECT last_sequence FROM conversations WHERE id = $1", conversation);
}

std::vector<ThreadRow> MessagingStore::threads(ConversationId conversation) const {
    return m_reader.all<ThreadRow>(
        "SELECT booking_id, code, topic, starts_at FROM conversation_threads WHERE conversation_id = $1"
        " ORDER BY starts_at DESC LIMIT 50",
        conversation);
}

bool MessagingStore::hasThread(ConversationId conversation, BookingId booking) const {
    return ofBooking(booking) == conversation;
}

std::optional<MessageRow> MessagingStore::lastMessage(ConversationId conversation) const {
    return m_reader.one<MessageRow>(MESSAGES " WHERE m.conversation_id = $1 ORDER BY m.sequence DESC LIMIT 1",
                                    conversation);
}

std::vector<MessageRow> MessagingStore::after(ConversationId conversation, std::int64_t sequence, int limit) const {
    return m_reader.all<MessageRow>(MESSAGES
                                    " WHERE m.conversation_id = $1 AND m.sequence > $2 ORDER BY m.sequence LIMIT $3",
                                    conversation, sequence, limit);
}

std::vector<MessageRow> MessagingStore::before(ConversationId conversation, std::int64_t sequence, int limit) const {
    auto rows = m_reader.all<MessageRow>(
        MESSAGES " WHERE m.conversation_id = $1 AND m.sequence < $2 ORDER BY m.sequence DESC LIMIT $3", conversation,
        sequence, limit);
    std::reverse(rows.begin(), rows.end());
    return rows;
}

std::optional<MessageRow> MessagingStore::byClientId(ConversationId conversation, UserId sender,
                                                     const std::string& clientId) const {
    return m_reader.one<MessageRow>(MESSAGES " WHERE m.conversation_id = $1 AND m.sender_id = $2 AND m.client_id = $3",
                                    conversation, sender, clientId);
}

std::optional<MessageRow> MessagingStore::message(MessageId id, UserId member) const {
    return m_reader.one<MessageRow>(MESSAGES
                                    " WHERE m.id = $1 AND EXISTS (SELECT 1 FROM conversation_members"
                                    " WHERE conversation_members.conversation_id = m.conversation_id"
                                    " AND user_id = $2)",
                                    id, member);
}

std::optional<MessageRow> MessagingStore::message(MessageId id) const {
    return m_reader.one<MessageRow>(MESSAGES " WHERE m.id = $1", id);
}

int MessagingStore::unreadTotal(UserId user) const {
    return m_reader.scalar<int>("SELECT COALESCE(SUM(unread), 0) FROM conversation_members WHERE user_id = $1", user);
}

std::vector<UnreadRow> MessagingStore::unreadSince(UserId user, UtcTime since) const {
    return m_reader.all<UnreadRow>(
        "SELECT other_id, unread FROM conversation_members WHERE user_id = $1 AND unread > 0 AND EXISTS"
        " (SELECT 1 FROM messages WHERE messages.conversation_id = conversation_members.conversation_id"
        " AND sequence > read_sequence AND sender_id <> 0 AND sender_id <> $1 AND created_at >= $2)"
        " ORDER BY active_id DESC",
        user, since);
}

std::vector<UserId> MessagingStore::membersOf(ConversationId conversation) const {
    return m_reader.all<UserId>("SELECT user_id FROM conversation_members WHERE conversation_id = $1", conversation);
}

std::vector<UserId> MessagingStore::partners(UserId user) const {
    return m_reader.all<UserId>("SELECT other_id FROM conversation_members WHERE user_id = $1", user);
}

std::optional<ConversationId> MessagingStore::find(UserId student, UserId mentor) const {
    return m_reader.one<ConversationId>("SELECT id FROM conversations WHERE student_id = $1 AND mentor_id = $2",
                                        student, mentor);
}

std::optional<domain::UserId> MessagingStore::mentorOf(domain::ConversationId conversation) const {
    return m_reader.one<domain::UserId>("SELECT mentor_id FROM conversations WHERE id = $1", conversation);
}

std::optional<ConversationId> MessagingStore::ofBooking(BookingId booking) const {
    return m_reader.one<ConversationId>("SELECT conversation_id FROM conversation_threads WHERE booking_id = $1",
                                        booking);
}

void MessagingWriter::insertConversation(ConversationId id, UserId student, UserId mentor, UtcTime now) {
    m_tx.execute("INSERT INTO conversations (id, student_id, mentor_id, created_at) VALUES ($1, $2, $3, $4)", id,
                 student, mentor, now);
    for (const auto& [user, other] : {std::pair{student, mentor}, std::pair{mentor, student}})
        m_tx.execute(
            "INSERT INTO conversation_members (conversation_id, user_id, other_id, active_id) VALUES ($1, $2, $3, $1)",
            id, user, other);
}

void MessagingWriter::putThread(ConversationId conversation, const ThreadRow& thread) {
    m_tx.execute(
        "INSERT INTO conversation_threads (booking_id, conversation_id, code, topic, starts_at)"
        " VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (booking_id) DO UPDATE SET topic = excluded.topic, starts_at = excluded.starts_at",
        thread.bookingId, conversation, thread.code, thread.topic, thread.startsAt);
}

void MessagingWriter::append(MessageRow& message) {
    message.sequence = m_tx.scalar<std::int64_t>(
        "UPDATE conversations SET last_sequence = last_sequence + 1 WHERE id = $1 RETURNING last_sequence",
        message.conversationId);
    m_tx.execute("INSERT INTO messages (" MESSAGE_COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                 message.id, message.conversationId, message.sequence, message.senderId, message.clientId, message.type,
                 message.content, message.bookingId, message.createdAt, message.event);
    const bool counts = static_cast<bool>(message.senderId);
    m_tx.execute(
        "UPDATE conversation_members SET active_id = $1, unread = unread + (CASE WHEN user_id = $2 THEN 0 ELSE $3 END)"
        " WHERE conversation_id = $4",
        message.id, message.senderId, counts, message.conversationId);
}

bool MessagingWriter::markRead(ConversationId conversation, UserId user, std::int64_t sequence, UtcTime now) {
    return m_tx.execute(
               "UPDATE conversation_members SET read_sequence = $1, read_at = $2,"
               " unread = (SELECT COUNT(*) FROM messages WHERE messages.conversation_id = $3 AND sequence > $1"
               " AND sender_id <> 0 AND sender_id <> $4)"
               " WHERE conversation_id = $3 AND user_id = $4 AND read_sequence < $1",
               sequence, now, conversation, user) > 0;
}

void MessagingWriter::setHidden(MessageId id, std::optional<UtcTime> at) {
    m_tx.execute("UPDATE messages SET hidden_at = $1 WHERE id = $2", at, id);
}

}  // namespace mc::messaging
