#include "messaging/conversations.h"

#include "widgets/format.h"

namespace mc::messaging {

using net::LoadState;

namespace {

constexpr int kPageSize = 100;

}  // namespace

Conversations::Conversations(net::ApiClient& api, net::RealtimeClient& realtime, net::Session& session, QObject* parent)
    : QObject(parent), m_api(api), m_session(session), m_chat(realtime.of(QStringLiteral("/chat"))) {
    m_reload.setSingleShot(true);
    m_reload.setInterval(200);
    connect(&m_reload, &QTimer::timeout, this, &Conversations::load);
    connect(&m_minute, &QTimer::timeout, this, [this] { m_model.setNow(m_api.clock().now()); });
    m_minute.start(60'000);
    connect(&session, &net::Session::signedIn, this, &Conversations::load);
    connect(&session, &net::Session::signedOut, this, &Conversations::clear);
    connect(&m_chat, &net::RealtimeNamespace::joined, this, [this] { m_reload.start(); });
    listen();
}

void Conversations::listen() {
    m_chat.on<protocol::Message>(QStringLiteral("new_message"), this, [this](const auto& m) { newMessage(m); });
    m_chat.on<protocol::UnreadCountEvent>(QStringLiteral("unread_count"), this, [this](const auto& event) {
        if (event.conversationId != m_watched) m_model.setUnread(event.conversationId, event.count);
        tellUnread();
    });
    m_chat.on<protocol::PresenceEvent>(QStringLiteral("presence"), this,
                                       [this](const auto& event) { m_model.setOnline(event.userId, event.online); });
    m_chat.on<protocol::MessageReadEvent>(QStringLiteral("message_read"), this, [this](const auto& event) {
        if (event.readBy == m_session.user().id)
            m_model.markRead(event.conversationId, event.sequence);
        else
            m_model.setOtherRead(event);
        tellUnread();
    });
}

void Conversations::clear() {
    m_reload.stop();
    m_model.reset({});
    m_watched = {};
    setState(LoadState::loading);
    tellUnread();
}

void Conversations::load() {
    if (!m_session.isSignedIn() || m_loading) return;
    m_loading = true;
    const auto& me = m_session.user();
    m_model.setReader(me.id, widgets::zoneTable(me.timeZone));
    if (m_model.rowCount() == 0) setState(LoadState::loading);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QString::number(kPageSize));
    m_api.get<protocol::ConversationPage>(QStringLiteral("/api/conversations"), query)
        ->then(this, [this](const auto& page) { loaded(page); });
}

void Conversations::loaded(const domain::Result<protocol::ConversationPage>& page) {
    m_loading = false;
    if (!m_session.isSignedIn()) return;
    if (!page) {
        m_error = page.error();
        if (m_model.rowCount() == 0) setState(LoadState::error);
        return;
    }
    m_model.setNow(m_api.clock().now());
    m_model.reset(page->items);
    if (m_watched) m_model.setUnread(m_watched, 0);
    setState(page->items.empty() ? LoadState::empty : LoadState::ready);
    tellUnread();
}

void Conversations::newMessage(const protocol::Message& message) {
    if (!m_session.isSignedIn()) return;
    const bool watched = message.conversationId == m_watched;
    if (!m_model.take(message, watched)) return m_reload.start();
    tellUnread();
    const auto* conversation = m_model.find(message.conversationId);
    const bool fromOther = conversation && message.senderId == conversation->other.id;
    if (fromOther && !watched) emit arrived(message, QString::fromStdString(conversation->other.name));
}

void Conversations::markRead(domain::ConversationId id, const protocol::Message& last) {
    m_model.markRead(id, last.sequence);
    tellUnread();
    m_api.put<void>(QStringLiteral("/api/messages/%1/read").arg(QString::fromStdString(toString(last.id))));
}

void Conversations::setState(LoadState state) {
    m_state = state;
    emit stateChanged();
}

void Conversations::tellUnread() {
    const int total = unreadTotal();
    if (std::exchange(m_toldUnread, total) != total) emit unreadChanged(total);
}

}  // namespace mc::messaging
