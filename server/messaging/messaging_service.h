#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/base/paging.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "platform/base/rate_limit.h"
#include "protocol/messaging.h"

namespace mc::messaging {

/// What others may know of a person; never e-mail or phone. Thread safe.
using PersonLookup = std::function<protocol::PersonSummary(domain::UserId)>;

/// A message was stored. `to` is the one who did not write it.
struct MessageSent {
    protocol::Message message;
    domain::UserId to;
};

/// A booking as its conversation names it.
struct Thread {
    domain::BookingId booking;
    std::string code;
    std::string topic;  ///< May be empty.
    domain::UtcTime startsAt;
};

/// What waits for a person from another one.
struct Unread {
    domain::UserId from;
    int count = 0;
};

/// Somebody read everything a conversation holds.
struct ConversationRead {
    domain::ConversationId conversation;
    domain::UserId user;
};

/// Where live events go; the chat namespace. Called after the commit, on the writing caller's thread.
class ChatPush {
public:
    virtual ~ChatPush() = default;
    virtual void newMessage(domain::UserId to, const protocol::Message& message) = 0;
    virtual void unread(domain::UserId to, const protocol::UnreadCountEvent& event) = 0;
    virtual void read(domain::UserId to, const protocol::MessageReadEvent& event) = 0;
    virtual void changed(domain::UserId to, const protocol::Message& message) = 0;
};

/// Conversations and their messages (MSG-1, MSG-2). A conversation opens when a booking is confirmed, never before
/// (decision 16), and belongs to its two members; for anybody else it is not_found. Thread safe.
class MessagingService {
public:
    MessagingService(database::Database& database, const base::Clock& clock, base::IdSource& ids, PersonLookup people);

    /// Set once, before the server starts; without it nothing is pushed.
    void setPush(ChatPush& push) { m_push = &push; }

    /// Newest first.
    domain::Result<protocol::ConversationPage> list(domain::UserId user, const base::Paging& paging);
    domain::Result<protocol::Conversation> conversation(domain::UserId user, domain::ConversationId id);
    /// `after` ≥ 0: what follows that sequence, for repairing a gap. Otherwise what precedes `before`, or the newest.
    domain::Result<protocol::MessagePage> messages(domain::UserId user, domain::ConversationId id,
                                                   std::optional<std::int64_t> before,
                                                   std::optional<std::int64_t> after, int limit);

    /// Stored once per client id: a repetition answers the first message, another text under it is
    /// idempotency_key_reused. At most 30 a minute for each user over all ways of sending (P14). Errors: not_found,
    /// rate_limited.
    domain::Result<protocol::Message> send(domain::UserId user, domain::ConversationId id,
                                           const protocol::SendMessage& message);
    /// Everything up to that message is read. Errors: not_found, also for a message of another conversation than the
    /// one that is named.
    domain::Result<void> markRead(domain::UserId user, domain::MessageId id,
                                  std::optional<domain::ConversationId> conversation = {});
    /// The other member. Errors: not_found.
    domain::Result<domain::UserId> other(domain::UserId user, domain::ConversationId id);
    /// Everybody the user shares a conversation with, for presence.
    std::vector<domain::UserId> partners(domain::UserId user);
    int unreadTotal(domain::UserId user);
    /// Who wrote something at or after `since` that the user has not read, newest first; all their unread messages
    /// count.
    std::vector<Unread> unreadSince(database::Reader& reader, domain::UserId user, domain::UtcTime since) const;

    /// In the transaction that confirms a booking: finds or makes the pair's conversation, adds the booking as a thread
    /// and a line that says so. Twice for one booking is once.
    domain::ConversationId open(database::Transaction& tx, domain::UserId student, domain::UserId mentor,
                                const Thread& thread);
    /// A line of the system in the booking's conversation, once for each event (and number, where it can happen
    /// again); nothing when there is none.
    void note(database::Transaction& tx, domain::BookingId booking, protocol::SystemEvent event, int number = 0);
    /// An admin takes a message away from both of its conversation, or gives it back; the record keeps its words.
    void setHidden(database::Transaction& tx, domain::MessageId id, std::optional<domain::UtcTime> at);
    /// The booking has another time or topic.
    void changed(database::Transaction& tx, const Thread& thread);
    std::optional<domain::ConversationId> conversationOf(database::Reader& reader, domain::BookingId booking) const;
    /// Which of the two is there as the mentor; absent for a conversation there is none of.
    std::optional<domain::UserId> mentorOf(database::Reader& reader, domain::ConversationId conversation) const;

    database::Signal<MessageSent> sent;
    database::Signal<ConversationRead> read;

private:
    protocol::Conversation summary(database::Reader& reader, const struct MemberRow& member) const;
    void pushMessage(database::Transaction& tx, const protocol::Message& message, domain::UserId user) const;
    void pushUnread(database::Transaction& tx, domain::ConversationId conversation, domain::UserId user) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    base::IdSource& m_ids;
    PersonLookup m_people;
    base::RateLimiter m_limiter;
    ChatPush* m_push = nullptr;
};

}  // namespace mc::messaging
