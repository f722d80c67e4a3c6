#include "messaging/thread.h"

#include <QUuid>

#include "widgets/format.h"

namespace mc::messaging {

using net::LoadState;

namespace {

constexpr int kPageSize = 50;
constexpr int kTellTypingMs = 3'000;
constexpr int kTypingLastsMs = 6'000;

QUrlQuery page(const char* direction, std::int64_t sequence) {
    QUrlQuery query;
    if (sequence > 0) query.addQueryItem(QString::fromLatin1(direction), QString::number(sequence));
    query.addQueryItem(QStringLiteral("limit"), QString::number(kPageSize));
    return query;
}

}  // namespace

Thread::Thread(Conversations& conversations, QObject* parent) : QObject(parent), m_conversations(conversations) {
    m_otherTypes.setSingleShot(true);
    m_iType.setSingleShot(true);
    connect(&m_otherTypes, &QTimer::timeout, this, &Thread::typingChanged);
    connect(&m_iType, &QTimer::timeout, this, &Thread::stopTyping);
    connect(&conversations.chat(), &net::RealtimeNamespace::joined, this, [this] {
        join();
        if (m_state == LoadState::error)
            reload();
        else
            repair();
    });
    listen();
}

void Thread::listen() {
    auto& chat = m_conversations.chat();
    chat.on<protocol::Message>(QStringLiteral("new_message"), this, [this](const auto& message) {
        if (message.conversationId != m_id || m_state == LoadState::loading) return;
        const bool gap = message.sequence > m_model.contiguousUntil() + 1;
        m_otherTypes.stop();
        emit typingChanged();
        take({message});
        if (gap) repair();
    });
    const auto typing = [this](bool on) {
        return [this, on](const protocol::TypingEvent& event) {
            if (event.conversationId != m_id || event.userId == m_conversations.session().user().id) return;
            on ? m_otherTypes.start(kTypingLastsMs) : m_otherTypes.stop();
            emit typingChanged();
        };
    };
    chat.on<protocol::TypingEvent>(QStringLiteral("user_typing"), this, typing(true));
    chat.on<protocol::TypingEvent>(QStringLiteral("user_stopped_typing"), this, typing(false));
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
    m_id = id;
    m_readUntil = 0;
    m_hasOlder = false;
    m_otherTypes.stop();
    const auto& me = m_conversations.session().user();
    const auto* conversation = m_conversations.model().find(id);
    ThreadModel::People people{me.id, QString::fromStdString(me.name), {}, {}, widgets::zoneTable(me.timeZone)};
    if (conversation) {
        people.other = conversation->other.id;
        people.otherName = QString::fromStdString(conversation->other.name);
    }
    m_model.begin(std::move(people));
    m_model.setNow(m_conversations.api().clock().now());
    if (conversation) m_model.setSeen(conversation->otherReadSequence, conversation->otherReadAt);
    join();
    reload();
}

void Thread::join() {
    if (m_id) m_conversations.chat().sendBody(QStringLiteral("join_conversation"), protocol::ConversationRef{m_id});
}

void Thread::reload() {
    setState(LoadState::loading);
    fetch(page("before", 0), true);
}

void Thread::loadOlder() {
    if (!m_hasOlder || m_loadingOlder) return;
    m_loadingOlder = true;
    fetch(page("before", m_model.firstSequence()), false);
}

/// Asks for everything after what is known without a hole.
void Thread::repair() {
    if (m_id && m_state != LoadState::loading) fetch(page("after", m_model.contiguousUntil()), false);
}

void Thread::fetch(const QUrlQuery& query, bool first) {
    const auto asked = m_id;
    const bool older = query.hasQueryItem(QStringLiteral("before"));
    const bool newer = query.hasQueryItem(QStringLiteral("after"));
    auto* job = m_conversations.api().get<protocol::MessagePage>(path(QStringLiteral("/messages")), query);
    job->then(this, [this, asked, first, older, newer](const domain::Result<protocol::MessagePage>& answer) {
        if (asked != m_id) return;
        if (older) m_loadingOlder = false;
        if (!answer) {
            m_error = answer.error();
            if (first) setState(LoadState::error);
            return;
        }
        if (first || older) m_hasOlder = answer->more;
        take(answer->items);
        if (newer && answer->more && !answer->items.empty()) repair();
        setState(m_model.rowCount() == 0 ? LoadState::empty : LoadState::ready);
        readAll();
    });
}

void Thread::take(const std::vector<protocol::Message>& messages) {
    m_model.setNow(m_conversations.api().clock().now());
    m_model.take(messages);
    if (m_state == LoadState::empty && m_model.rowCount() > 0) setState(LoadState::ready);
    readAll();
}

void Thread::send(const QString& text) {
    const QString clean = text.trimmed();
    if (clean.isEmpty() || !m_id) return;
    stopTyping();
    const QString clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_model.setNow(m_conversations.api().clock().now());
    m_model.addOutgoing(clientId, clean);
    if (m_state == LoadState::empty) setState(LoadState::ready);
    post(clientId, clean);
}

void Thread::retry(const QString& clientId) {
    const auto text = m_model.outgoing(clientId);
    if (!text) return;
    m_model.setSending(clientId);
    post(clientId, *text);
}

void Thread::post(const QString& clientId, const QString& text) {
    const auto asked = m_id;
    const protocol::SendMessage body{clientId.toStdString(), text.toStdString(), {}};
    auto* job = m_conversations.api().post<protocol::Message>(path(QStringLiteral("/messages")), body);
    job->then(this, [this, asked, clientId](const domain::Result<protocol::Message>& answer) {
        if (asked != m_id) return;
        if (!answer) {
            m_error = answer.error();
            return m_model.setFailed(clientId);
        }
        m_conversations.model().take(*answer, true);
        take({*answer});
    });
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
    if (!m_watched || !m_id) return;
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
