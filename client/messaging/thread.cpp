#include "messaging/thread.h"

#include <algorithm>
#include <utility>

#include "text/format.h"

namespace mc::messaging {

using net::LoadState;

namespace {

constexpr int kMessagesAtOnce = 50;
constexpr int kTellTypingMs = 3'000;

/// Towards `direction` from a message; without one, the newest.
QUrlQuery page(const QString& direction, std::int64_t sequence) {
    QUrlQuery query;
    if (!direction.isEmpty()) query.addQueryItem(direction, QString::number(sequence));
    query.addQueryItem(QStringLiteral("limit"), QString::number(kMessagesAtOnce));
    return query;
}

}  // namespace

Thread::Thread(Conversations& conversations, QObject* parent) : QObject(parent), m_conversations(conversations) {
    m_iType.setSingleShot(true);
    connect(&conversations, &Conversations::typingChanged, this, [this](domain::ConversationId id) {
        if (id == m_id) emit typingChanged();
    });
    connect(&m_iType, &QTimer::timeout, this, &Thread::stopTyping);
    connect(&conversations.chat(), &net::RealtimeNamespace::joined, this, [this] {
        join();
        if (m_state == LoadState::error)
            reload();
        else
            lookAgain();
    });
    connect(&conversations.outbox(), &Outbox::changed, this, [this](domain::ConversationId id) {
        if (id == m_id) showOutgoing();
    });
    connect(&conversations.outbox(), &Outbox::sent, this, [this](const protocol::Message& message) {
        if (message.conversationId == m_id) take({message});
    });
    connect(&conversations.model(), &QAbstractItemModel::modelReset, this, &Thread::followConversation);
    connect(&conversations.model(), &QAbstractItemModel::dataChanged, this, &Thread::followConversation);
    // An open thread keeps no "Today" over midnight.
    connect(&conversations.api().clock(), &net::ServerClock::minute, this,
            [this] { m_model.setNow(m_conversations.api().clock().now()); });
    connect(&conversations.session(), &net::Session::signedOut, this, [this] { open({}); });
    listen();
}

void Thread::listen() {
    auto& chat = m_conversations.chat();
    chat.on<protocol::Message>(QStringLiteral("new_message"), this, [this](const auto& message) {
        if (message.conversationId != m_id) return;
        // While the first page is on its way nobody knows yet what is missing: that page is looked at for holes.
        const bool gap = m_state != LoadState::loading && message.sequence > m_model.contiguousUntil() + 1;
        take({message});
        if (gap) repair();
    });
    chat.on<protocol::Message>(QStringLiteral("message_changed"), this, [this](const auto& message) {
        if (message.conversationId == m_id && m_model.has(message.sequence)) take({message});
    });
    chat.on<protocol::MessageReadEvent>(QStringLiteral("message_read"), this, [this](const auto& event) {
        if (event.conversationId == m_id && event.readBy != m_conversations.session().user().id)
            m_model.setSeen(event.sequence, event.readAt);
    });
}

QString Thread::path(const QString& tail) const {
    return QStringLiteral("/api/conversations/%1%2").arg(QString::fromStdString(toString(m_id)), tail);
}

void Thread::open(domain::ConversationId id) {
    stopTyping();
    for (auto* call : {&m_newest, &m_older, &m_newer}) {
        if (*call) (*call)->abort();
        call->clear();
    }
    m_id = id;
    m_readUntil = 0;
    m_hasOlder = false;
    m_newerAgain = false;
    m_fromTheFirst = false;
    m_lookedUntil.reset();
    emit typingChanged();
    ThreadModel::People people;
    if (m_conversations.session().isSignedIn()) {
        const auto& me = m_conversations.session().user();
        people = {me.id, QString::fromStdString(me.name), {}, {}, text::zoneTable(me.timeZone)};
    }
    m_model.begin(std::move(people));
    if (!m_id) return setState(LoadState::empty);
    m_model.setNow(m_conversations.api().clock().now());
    followConversation();
    showOutgoing();
    join();
    reload();
}

/// What the list knows, which is loaded anew after each cut: the other's name, and what she has read meanwhile.
void Thread::followConversation() {
    const auto* conversation = m_conversations.model().find(m_id);
    if (!conversation) return;
    m_model.setOther(conversation->other.id, QString::fromStdString(conversation->other.name));
    m_model.setSeen(conversation->otherReadSequence, conversation->otherReadAt);
}

void Thread::showOutgoing() {
    m_model.setNow(m_conversations.api().clock().now());
    m_model.setOutgoing(m_conversations.outbox().of(m_id));
    if (m_state == LoadState::empty && m_model.rowCount() > 0) setState(LoadState::ready);
}

void Thread::join() {
    if (m_id) m_conversations.chat().sendBody(QStringLiteral("join_conversation"), protocol::ConversationRef{m_id});
}

void Thread::reload() {
    if (!m_id) return;
    setState(LoadState::loading);
    if (!m_newest) fetch(Direction::newest, 0);
}

void Thread::loadOlder() {
    if (m_hasOlder && !m_older) fetch(Direction::older, m_model.firstSequence());
}

/// During a cut a message may have been removed, or given back: what is shown is not what the server has.
void Thread::lookAgain() {
    m_fromTheFirst = true;
    repair();
}

/// Asks for everything after what is known without a hole. Asked for while it is asked for, or before there is
/// anything, it is asked for again afterwards: the answer on its way may be from before the cut.
void Thread::repair() {
    if (!m_id || m_state == LoadState::error) return;
    if (m_newest || m_newer) {
        m_newerAgain = true;
        return;
    }
    if (std::exchange(m_fromTheFirst, false)) m_lookedUntil = std::max<std::int64_t>(m_model.firstSequence() - 1, 0);
    fetch(Direction::newer, m_lookedUntil.value_or(m_model.contiguousUntil()));
}

void Thread::lookedUntil(const protocol::MessagePage& page) {
    if (!page.items.empty()) m_lookedUntil = page.items.back().sequence;
    if (!page.more || page.items.empty() || *m_lookedUntil >= m_model.contiguousUntil()) m_lookedUntil.reset();
}

void Thread::fetch(Direction direction, std::int64_t sequence) {
    const auto query = page(direction == Direction::newer   ? QStringLiteral("after")
                            : direction == Direction::older ? QStringLiteral("before")
                                                            : QString(),
                            sequence);
    auto* job = m_conversations.api().get<protocol::MessagePage>(path(QStringLiteral("/messages")), query);
    (direction == Direction::newest ? m_newest : direction == Direction::older ? m_older : m_newer) = job;
    job->then(this, [this, direction](const auto& answer) {
        (direction == Direction::newest ? m_newest : direction == Direction::older ? m_older : m_newer).clear();
        loaded(answer, direction);
    });
}

void Thread::loaded(const domain::Result<protocol::MessagePage>& answer, Direction direction) {
    if (!answer) {
        m_error = answer.error();
        if (direction == Direction::newest) setState(LoadState::error);
        return;
    }
    if (direction != Direction::newer) m_hasOlder = answer->more;
    take(answer->items);
    if (direction == Direction::newer && m_lookedUntil && !m_fromTheFirst) lookedUntil(*answer);
    setState(m_model.rowCount() == 0 ? LoadState::empty : LoadState::ready);
    const bool goesOn = direction == Direction::newer && answer->more && !answer->items.empty();
    const bool hole = direction == Direction::newest && m_model.contiguousUntil() < m_model.lastSequence();
    readAll();
    if (direction == Direction::older) return;
    if (std::exchange(m_newerAgain, false) || goesOn || hole) repair();
}

void Thread::take(const std::vector<protocol::Message>& messages) {
    m_model.setNow(m_conversations.api().clock().now());
    m_model.take(messages);
    for (const auto& message : messages)
        m_conversations.outbox().arrived(message);
    if (m_state == LoadState::empty && m_model.rowCount() > 0) setState(LoadState::ready);
    readAll();
}

void Thread::send(const QString& text) {
    const QString clean = text.trimmed();
    if (clean.isEmpty() || !m_id) return;
    stopTyping();
    m_conversations.outbox().add(m_id, clean);
}

void Thread::typed() {
    if (!m_id) return;
    m_iType.start(kTellTypingMs + 1'000);
    if (m_typingTold.isValid() && m_typingTold.elapsed() < kTellTypingMs) return;
    m_typingTold.start();
    m_conversations.chat().sendBody(QStringLiteral("typing_start"), protocol::ConversationRef{m_id});
}

void Thread::stopTyping() {
    m_iType.stop();
    if (!m_typingTold.isValid()) return;
    m_typingTold.invalidate();
    m_conversations.chat().sendBody(QStringLiteral("typing_stop"), protocol::ConversationRef{m_id});
}

void Thread::setWatched(bool watched) {
    m_watched = watched;
    readAll();
}

void Thread::readAll() {
    if (!m_watched || !m_id || m_state == LoadState::loading) return;
    const auto last = m_model.lastOfOther();
    if (!last || last->sequence <= m_readUntil) return;
    const auto* conversation = m_conversations.model().find(m_id);
    m_readUntil = last->sequence;
    if (conversation && conversation->readSequence >= last->sequence && conversation->unread == 0) return;
    m_conversations.markRead(m_id, *last);
}

void Thread::setState(LoadState state) {
    m_state = state;
    emit stateChanged();
}

}  // namespace mc::messaging
