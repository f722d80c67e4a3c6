#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <vector>

#include "domain/ids.h"
#include "domain/news.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::messaging {

/// A person's side of a conversation.
struct MemberRow {
    domain::ConversationId conversation;
    domain::UserId user;
    domain::UserId other;
    std::int64_t readSequence = 0;
    std::optional<domain::UtcTime> readAt;
    int unread = 0;
    std::int64_t activeId = 0;  ///< Position in the person's list; larger is newer.
};
BOOST_DESCRIBE_STRUCT(MemberRow, (), (conversation, user, other, readSequence, readAt, unread, activeId))

/// A message as stored; `event` only of the system's lines.
struct MessageRow {
    domain::MessageId id;
    domain::ConversationId conversationId;
    std::int64_t sequence = 0;
    domain::UserId senderId;  ///< None: a line of the system.
    std::string clientId;
    domain::MessageType type = domain::MessageType::text;
    std::string content;
    std::optional<domain::BookingId> bookingId;
    domain::UtcTime createdAt;
    std::optional<domain::SystemEvent> event = {};
    std::optional<std::string> bookingCode = {};   ///< Read only: of the thread the message belongs to.
    std::optional<domain::UtcTime> hiddenAt = {};  ///< By an admin.
};
BOOST_DESCRIBE_STRUCT(MessageRow, (),
                      (id, conversationId, sequence, senderId, clientId, type, content, bookingId, createdAt, event,
                       bookingCode, hiddenAt))

/// A booking a conversation is about.
struct ThreadRow {
    domain::BookingId bookingId;
    std::string code;
    std::string topic;
    domain::UtcTime startsAt;
};
BOOST_DESCRIBE_STRUCT(ThreadRow, (), (bookingId, code, topic, startsAt))

/// What waits for a person in one conversation.
struct UnreadRow {
    domain::UserId from;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(UnreadRow, (), (from, count))

/// SQL of conversations. Every query names the member who asks: a conversation that is not theirs does not exist.
class MessagingStore {
public:
    explicit MessagingStore(database::Reader& reader) : m_reader(reader) {}

    std::optional<MemberRow> member(domain::ConversationId conversation, domain::UserId user) const;
    /// Newest first, below the cursor (an activeId; 0: from the newest).
    std::vector<MemberRow> members(domain::UserId user, std::int64_t below, int limit) const;
    std::int64_t lastSequence(domain::ConversationId conversation) const;
    std::vector<ThreadRow> threads(domain::ConversationId conversation) const;
    bool hasThread(domain::ConversationId conversation, domain::BookingId booking) const;
    std::optional<MessageRow> lastMessage(domain::ConversationId conversation) const;
    /// Rising sequence.
    std::vector<MessageRow> after(domain::ConversationId conversation, std::int64_t sequence, int limit) const;
    std::vector<MessageRow> before(domain::ConversationId conversation, std::int64_t sequence, int limit) const;
    std::optional<MessageRow> byClientId(domain::ConversationId conversation, domain::UserId sender,
                                         const std::string& clientId) const;
    std::optional<MessageRow> message(domain::MessageId id, domain::UserId member) const;
    /// Whoever's: for admins, who have a reason to be asked for.
    std::optional<MessageRow> message(domain::MessageId id) const;
    int unreadTotal(domain::UserId user) const;
    /// Conversations with something unread that was written at or after `since`; everything unread in them counts.
    std::vector<UnreadRow> unreadSince(domain::UserId user, domain::UtcTime since) const;
    std::vector<domain::UserId> membersOf(domain::ConversationId conversation) const;
    std::vector<domain::UserId> partners(domain::UserId user) const;
    std::optional<domain::ConversationId> find(domain::UserId student, domain::UserId mentor) const;
    std::optional<domain::ConversationId> ofBooking(domain::BookingId booking) const;
    std::optional<domain::UserId> mentorOf(domain::ConversationId conversation) const;

private:
    database::Reader& m_reader;
};

class MessagingWriter : public MessagingStore {
public:
    explicit MessagingWriter(database::Transaction& tx) : MessagingStore(tx), m_tx(tx) {}

    void insertConversation(domain::ConversationId id, domain::UserId student, domain::UserId mentor,
                            domain::UtcTime now);
    /// A booking that is already a thread keeps its place and takes the new text and time.
    void putThread(domain::ConversationId conversation, const ThreadRow& thread);
    /// Gives the message the next sequence, stores it, moves the conversation up in both lists and counts it as unread
    /// for everybody but its sender; a line of the system is unread for nobody.
    void append(MessageRow& message);
    /// Forward only; returns false when nothing changed.
    bool markRead(domain::ConversationId conversation, domain::UserId user, std::int64_t sequence, domain::UtcTime now);

    /// Absent: shown again.
    void setHidden(domain::MessageId id, std::optional<domain::UtcTime> at);

private:
    database::Transaction& m_tx;
};

}  // namespace mc::messaging
