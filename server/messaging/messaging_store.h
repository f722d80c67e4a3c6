#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <vector>

#include "platform/database/transaction.h"
#include "protocol/messaging.h"

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

/// SQL of conversations. Every query names the member who asks: a conversation that is not theirs does not exist.
class MessagingStore {
public:
    explicit MessagingStore(database::Reader& reader) : m_reader(reader) {}

    std::optional<MemberRow> member(domain::ConversationId conversation, domain::UserId user) const;
    /// Newest first, below the cursor (an activeId; 0: from the newest).
    std::vector<MemberRow> members(domain::UserId user, std::int64_t below, int limit) const;
    std::int64_t lastSequence(domain::ConversationId conversation) const;
    std::vector<protocol::ThreadSummary> threads(domain::ConversationId conversation) const;
    bool hasThread(domain::ConversationId conversation, domain::BookingId booking) const;
    std::optional<protocol::Message> lastMessage(domain::ConversationId conversation) const;
    /// Rising sequence.
    std::vector<protocol::Message> after(domain::ConversationId conversation, std::int64_t sequence, int limit) const;
    std::vector<protocol::Message> before(domain::ConversationId conversation, std::int64_t sequence, int limit) const;
    std::optional<protocol::Message> byClientId(domain::ConversationId conversation, domain::UserId sender,
                                                const std::string& clientId) const;
    std::optional<protocol::Message> message(domain::MessageId id, domain::UserId member) const;
    int unreadTotal(domain::UserId user) const;
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
    void putThread(domain::ConversationId conversation, const protocol::ThreadSummary& thread);
    /// Gives the message the next sequence, stores it, moves the conversation up in both lists and counts it as unread
    /// for everybody but its sender; a line of the system is unread for nobody.
    void append(protocol::Message& message);
    /// Forward only; returns false when nothing changed.
    bool markRead(domain::ConversationId conversation, domain::UserId user, std::int64_t sequence, domain::UtcTime now);

private:
    database::Transaction& m_tx;
};

}  // namespace mc::messaging
