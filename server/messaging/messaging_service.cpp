#include "messaging/messaging_service.h"

#include "messaging/messaging_store.h"
#include "platform/base/paging.h"
#include "platform/base/rate_limit.h"

namespace mc::messaging {

using domain::BookingId;
using domain::ConversationId;
using domain::ErrorCode;
using domain::fail;
using domain::MessageId;
using domain::Result;
using domain::UserId;
using protocol::Message;

namespace {

constexpr base::RateLimit kSendLimit{30, 60};  // P14

domain::Error noMessage() {
    return fail(ErrorCode::not_found, "There is no such message.");
}

domain::Error reused() {
    return fail(ErrorCode::idempotency_key_reused, "Another message was sent under this client id.");
}

Message toDto(const MessageRow& row) {
    Message message{row.id,   row.conversationId, row.sequence,  row.senderId, row.clientId,
                    row.type, row.content,        row.bookingId, row.createdAt};
    message.removed = row.hiddenAt.has_value();
    if (message.removed) message.content.clear();
    if (row.event) message.system = protocol::SystemLine{*row.event, row.bookingCode.value_or("")};
    return message;
}

std::vector<Message> toDtos(const std::vector<MessageRow>& rows) {
    std::vector<Message> messages;
    for (const auto& row : rows)
        messages.push_back(toDto(row));
    return messages;
}

std::string_view wordOf(protocol::SystemEvent event) {
    switch (event) {
        case protocol::SystemEvent::booking_confirmed:
            return "confirmed";
        case protocol::SystemEvent::booking_cancelled:
            return "cancelled";
        case protocol::SystemEvent::booking_moved:
            return "moved";
        case protocol::SystemEvent::session_completed:
            break;
    }
    return "completed";
}

/// Makes a repetition of the same event harmless.
std::string keyOf(BookingId booking, protocol::SystemEvent event, int number) {
    return domain::toString(booking) + "." + std::string(wordOf(event)) +
           (number == 0 ? "" : "." + std::to_string(number));
}

/// What was sent under that client id before; absent when nothing was.
Result<std::optional<Message>> sentBefore(const MessagingStore& store, UserId user, ConversationId id,
                                          const protocol::SendMessage& message) {
    const auto first = store.byClientId(id, user, message.clientId);
    if (!first) return std::optional<Message>();
    if (first->content != message.content || first->bookingId != message.bookingId) return reused();
    return std::optional(toDto(*first));
}

domain::Error noConversation() {
    return fail(ErrorCode::not_found, "There is no such conversation.");
}

}  // namespace

MessagingService::MessagingService(database::Database& database, const base::Clock& clock, base::IdSource& ids,
                                   PersonLookup people)
    : m_database(database), m_clock(clock), m_ids(ids), m_people(std::move(people)), m_limiter(clock) {}

protocol::Conversation MessagingService::summary(database::Reader& reader, const MemberRow& member) const {
    const MessagingStore store(reader);
    protocol::Conversation result;
    result.id = member.conversation;
    result.other = m_people(member.other);
    if (const auto last = store.lastMessage(member.conversation)) result.lastMessage = toDto(*last);
    result.lastSequence = store.lastSequence(member.conversation);
    result.readSequence = member.readSequence;
    result.unread = member.unread;
    if (const auto other = store.member(member.conversation, member.other)) {
        result.otherReadSequence = other->readSequence;
        result.otherReadAt = other->readAt;
    }
    for (const auto& thread : store.threads(member.conversation))
        result.threads.push_back({thread.bookingId, thread.code, thread.topic, thread.startsAt});
    return result;
}

Result<protocol::ConversationPage> MessagingService::list(UserId user, const base::Paging& paging) {
    const auto below = base::idCursor(paging);
    if (!below) return below.error();
    return m_database.read([&](database::Reader& reader) {
        const MessagingStore store(reader);
        auto rows = store.members(user, *below, paging.limit + 1);
        protocol::ConversationPage page;
        if (static_cast<int>(rows.size()) > paging.limit) {
            rows.pop_back();
            page.next = domain::encodeId(rows.back().activeId);
        }
        for (const auto& row : rows)
            page.items.push_back(summary(reader, row));
        page.unreadTotal = store.unreadTotal(user);
        return page;
    });
}

Result<protocol::Conversation> MessagingService::conversation(UserId user, ConversationId id) {
    return m_database.read([&](database::Reader& reader) -> Result<protocol::Conversation> {
        const auto row = MessagingStore(reader).member(id, user);
        if (!row) return noConversation();
        return summary(reader, *row);
    });
}

Result<protocol::MessagePage> MessagingService::messages(UserId user, ConversationId id,
                                                         std::optional<std::int64_t> before,
                                                         std::optional<std::int64_t> after, int limit) {
    return m_database.read([&](database::Reader& reader) -> Result<protocol::MessagePage> {
        const MessagingStore store(reader);
        if (!store.member(id, user)) return noConversation();
        protocol::MessagePage page;
        page.items = toDtos(after ? store.after(id, *after, limit + 1)
                                  : store.before(id, before.value_or(store.lastSequence(id) + 1), limit + 1));
        page.more = static_cast<int>(page.items.size()) > limit;
        if (page.more) page.items.erase(after ? page.items.end() - 1 : page.items.begin());
        return page;
    });
}

void MessagingService::pushMessage(database::Transaction& tx, const Message& message, UserId user) const {
    if (!m_push) return;
    tx.afterCommit([push = m_push, message, user] { push->newMessage(user, message); });
}

void MessagingService::pushUnread(database::Transaction& tx, ConversationId conversation, UserId user) const {
    if (!m_push) return;
    const MessagingStore store(tx);
    const auto member = store.member(conversation, user);
    if (!member) return;
    const protocol::UnreadCountEvent event{conversation, member->unread, store.unreadTotal(user)};
    tx.afterCommit([push = m_push, event, user] { push->unread(user, event); });
}

Result<Message> MessagingService::send(UserId user, ConversationId id, const protocol::SendMessage& message) {
    // A repetition costs no token: a client that repairs its queue must not be slowed by what it has sent already.
    const auto known = m_database.read([&](database::Reader& reader) -> Result<std::optional<Message>> {
        const MessagingStore store(reader);
        if (!store.member(id, user)) return noConversation();
        return sentBefore(store, user, id, message);
    });
    if (!known) return known.error();
    if (*known) return **known;
    if (const auto wait = m_limiter.take("message", domain::toString(user), kSendLimit); wait > 0)
        return base::slowDown("Too many messages.", wait);

    return m_database.write([&](database::Transaction& tx) -> Result<Message> {
        MessagingWriter store(tx);
        const auto member = store.member(id, user);
        if (!member) return noConversation();
        const auto first = sentBefore(store, user, id, message);
        if (!first) return first.error();
        if (*first) return **first;
        if (message.bookingId && !store.hasThread(id, *message.bookingId))
            return fail(ErrorCode::not_found, "That session is not part of this conversation.");
        MessageRow row{m_ids.next<MessageId>(),
                       id,
                       0,
                       user,
                       message.clientId,
                       protocol::MessageType::text,
                       message.content,
                       message.bookingId,
                       m_clock.now()};
        store.append(row);
        const auto stored = toDto(row);
        sent.emit(tx, {stored, member->other});
        pushMessage(tx, stored, user);
        pushMessage(tx, stored, member->other);
        pushUnread(tx, id, member->other);
        return stored;
    });
}

Result<void> MessagingService::markRead(UserId user, MessageId id, std::optional<ConversationId> conversation) {
    return m_database.write([&](database::Transaction& tx) -> Result<void> {
        MessagingWriter store(tx);
        const auto message = store.message(id, user);
        if (!message || message->conversationId != conversation.value_or(message->conversationId)) return noMessage();
        const auto now = m_clock.now();
        if (!store.markRead(message->conversationId, user, message->sequence, now)) return {};
        pushUnread(tx, message->conversationId, user);
        const auto member = store.member(message->conversationId, user);
        if (member && member->unread == 0) read.emit(tx, {message->conversationId, user});
        if (m_push && member)
            tx.afterCommit([push = m_push, to = member->other,
                            event = protocol::MessageReadEvent{message->conversationId, id, message->sequence, user,
                                                               now}] { push->read(to, event); });
        return {};
    });
}

Result<UserId> MessagingService::other(UserId user, ConversationId id) {
    return m_database.read([&](database::Reader& reader) -> Result<UserId> {
        const auto member = MessagingStore(reader).member(id, user);
        if (!member) return noConversation();
        return member->other;
    });
}

std::vector<UserId> MessagingService::partners(UserId user) {
    return m_database.read([&](database::Reader& reader) { return MessagingStore(reader).partners(user); });
}

int MessagingService::unreadTotal(UserId user) {
    return m_database.read([&](database::Reader& reader) { return MessagingStore(reader).unreadTotal(user); });
}

ConversationId MessagingService::open(database::Transaction& tx, UserId student, UserId mentor, const Thread& thread) {
    MessagingWriter store(tx);
    auto id = store.find(student, mentor);
    if (!id) {
        id = m_ids.next<ConversationId>();
        store.insertConversation(*id, student, mentor, m_clock.now());
    }
    store.putThread(*id, {thread.booking, thread.code, thread.topic, thread.startsAt});
    note(tx, thread.booking, protocol::SystemEvent::booking_confirmed);
    return *id;
}

void MessagingService::changed(database::Transaction& tx, const Thread& thread) {
    MessagingWriter store(tx);
    if (const auto id = store.ofBooking(thread.booking))
        store.putThread(*id, {thread.booking, thread.code, thread.topic, thread.startsAt});
}

void MessagingService::note(database::Transaction& tx, BookingId booking, protocol::SystemEvent event, int number) {
    MessagingWriter store(tx);
    const auto id = store.ofBooking(booking);
    if (!id) return;
    const auto clientId = keyOf(booking, event, number);
    if (store.byClientId(*id, UserId{}, clientId)) return;
    MessageRow row{m_ids.next<MessageId>(),       *id, 0,       UserId{},      clientId,
                   protocol::MessageType::system, "",  booking, m_clock.now(), event};
    store.append(row);
    const auto line = toDto(store.byClientId(*id, UserId{}, clientId).value());
    for (const auto user : store.membersOf(*id))
        pushMessage(tx, line, user);
}

void MessagingService::setHidden(database::Transaction& tx, MessageId id, std::optional<domain::UtcTime> at) {
    MessagingWriter store(tx);
    store.setHidden(id, at);
    if (!m_push) return;
    const auto message = toDto(store.message(id).value());
    for (const auto user : store.membersOf(message.conversationId))
        tx.afterCommit([push = m_push, message, user] { push->changed(user, message); });
}

std::optional<domain::UserId> MessagingService::mentorOf(database::Reader& reader,
                                                         domain::ConversationId conversation) const {
    return MessagingStore(reader).mentorOf(conversation);
}

std::vector<Unread> MessagingService::unreadSince(database::Reader& reader, UserId user, domain::UtcTime since) const {
    std::vector<Unread> result;
    for (const auto& row : MessagingStore(reader).unreadSince(user, since))
        result.push_back({row.from, row.count});
    return result;
}

std::optional<ConversationId> MessagingService::conversationOf(database::Reader& reader, BookingId booking) const {
    return MessagingStore(reader).ofBooking(booking);
}

}  // namespace mc::messaging
