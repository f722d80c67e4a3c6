#include "messaging/conversations.h"

#include <algorithm>
#include <utility>

#include "net/lost.h"
#include "text/format.h"

namespace mc::messaging {

using net::LoadState;

namespace {

constexpr int kConversationsAtOnce = 100;
constexpr int kTypingLastsMs = 6'000;  // Told again at least so often while somebody types.
constexpr int kTypingLookMs = 500;

QString draftKey(domain::ConversationId id) {
    return QStringLiteral("message/") + QString::fromStdString(toString(id));
}

}  // namespace

Conversations::Conversations(net::ApiClient& api, net::RealtimeClient& realtime, net::Session& session,
                             net::Drafts& drafts, QObject* parent)
    : QObject(parent),
      m_api(api),
      m_session(session),
      m_chat(realtime.of(QStringLiteral("/chat"))),
      m_drafts(drafts),
      m_outbox(api, m_chat, session, drafts) {
    m_reload.setSingleShot(true);
    m_reload.setInterval(200);
    connect(&m_reload, &QTimer::timeout, this, &Conversations::load);
    connect(&m_typingLook, &QTimer::timeout, this, &Conversations::forgetTyping);
    connect(&api.clock(), &net::ServerClock::minute, this, [this] {
        m_model.setNow(m_api.clock().now());
        if (m_incomplete) load();
    });
    connect(&session, &net::Session::signedIn, this, &Conversations::load);
    connect(&session, &net::Session::signedOut, this, &Conversations::clear);
    connect(&m_chat, &net::RealtimeNamespace::joined, this, [this] {
        m_reload.start();
        tellRead();
    });
    connect(&m_outbox, &Outbox::sent, this, [this](const protocol::Message& message) {
        if (!m_model.take(message, true)) m_reload.start();
    });
    listen();
}

void Conversations::listen() {
    m_chat.on<protocol::Message>(QStringLiteral("new_message"), this, [this](const auto& m) { newMessage(m); });
    m_chat.on<protocol::Message>(QStringLiteral("message_changed"), this,
                                 [this](const auto& message) { m_model.change(message); });
    m_chat.on<protocol::UnreadCountEvent>(QStringLiteral("unread_count"), this, [this](const auto& event) {
        if (event.conversationId != m_watched) m_model.setUnread(event.conversationId, event.count);
        tellUnread();
    });
    m_chat.on<protocol::PresenceEvent>(QStringLiteral("presence"), this,
                                       [this](const auto& event) { m_model.setOnline(event.userId, event.online); });
    const auto typing = [this](bool on) {
        return [this, on](const protocol::TypingEvent& event) {
            if (m_session.isSignedIn() && event.userId != m_session.user().id) setTyping(event.conversationId, on);
        };
    };
    m_chat.on<protocol::TypingEvent>(QStringLiteral("user_typing"), this, typing(true));
    m_chat.on<protocol::TypingEvent>(QStringLiteral("user_stopped_typing"), this, typing(false));
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
    if (m_loading) m_loading->abort();
    m_loading.clear();
    m_loadAgain = false;
    m_incoming.clear();
    m_readUntold.clear();
    m_notCome.clear();
    for (const auto& [id, until] : std::exchange(m_typing, {}))
        emit typingChanged(id);
    m_unlistedUnread = 0;
    m_incomplete = false;
    m_model.reset({});
    m_watched = {};
    setState(LoadState::loading);
    tellUnread();
}

void Conversations::load() {
    if (!m_session.isSignedIn()) return;
    if (m_loading) {
        m_loadAgain = true;
        return;
    }
    const auto& me = m_session.user();
    m_model.setReader(me.id, text::zoneTable(me.timeZone));
    if (m_model.rowCount() == 0) setState(LoadState::loading);
    m_incoming.clear();
    loadPage(std::nullopt);
}

void Conversations::loadPage(const std::optional<std::string>& cursor) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QString::number(kConversationsAtOnce));
    if (cursor)
        query.addQueryItem(QStringLiteral("cursor"),
                           QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(*cursor))));
    auto* job = m_api.get<protocol::ConversationPage>(QStringLiteral("/api/conversations"), query);
    m_loading = job;
    job->then(this, [this](const auto& page) {
        m_loading.clear();
        loaded(page);
    });
}

/// The first page is shown at once where nothing is shown yet; what is there already gives way only to the whole.
void Conversations::loaded(const domain::Result<protocol::ConversationPage>& page) {
    if (!page) {
        m_loadAgain = false;
        m_incomplete = true;
        m_error = page.error();
        if (m_model.rowCount() == 0) setState(LoadState::error);
        return tellNotCome();
    }
    for (const auto& one : page->items)
        m_api.photos().know(one.other.id, one.other.photo);
    m_incoming.insert(m_incoming.end(), page->items.begin(), page->items.end());
    const bool more = page->next && !page->items.empty();
    int listed = 0;
    for (const auto& one : m_incoming)
        listed += one.unread;
    const bool first = static_cast<int>(m_incoming.size()) > m_model.rowCount();
    if (!more || first) {
        m_unlistedUnread = more ? std::max(0, page->unreadTotal - listed) : 0;
        showAll();
    }
    if (more) return loadPage(page->next);
    m_incomplete = false;
    m_incoming.clear();
    tellNotCome();
    if (std::exchange(m_loadAgain, false)) load();
}

void Conversations::showAll() {
    m_model.setNow(m_api.clock().now());
    m_model.reset(m_incoming);
    showOwn();
    if (m_watched) m_model.setUnread(m_watched, 0);
    setState(m_model.rowCount() == 0 ? LoadState::empty : LoadState::ready);
    tellUnread();
}

void Conversations::want(domain::ConversationId id) {
    const auto path = QStringLiteral("/api/conversations/") + QString::fromStdString(toString(id));
    m_api.get<protocol::Conversation>(path)->then(this, [this, id](const auto& answer) {
        if (!m_session.isSignedIn()) return;
        if (!answer) return notCome(id, answer.error());
        const auto& me = m_session.user();
        m_model.setReader(me.id, text::zoneTable(me.timeZone));
        m_model.setNow(m_api.clock().now());
        m_api.photos().know(answer->other.id, answer->other.photo);
        m_model.put(*answer);
        showOwn();
        setState(LoadState::ready);
        tellUnread();
    });
}

/// The list that is on its way may have it all the same.
void Conversations::notCome(domain::ConversationId id, const domain::Error& error) {
    if (m_loading)
        m_notCome.insert_or_assign(id, error);
    else if (!m_model.find(id))
        emit missing(id, error);
}

void Conversations::tellNotCome() {
    for (const auto& [id, error] : std::exchange(m_notCome, {}))
        notCome(id, error);
}

QString Conversations::draft(domain::ConversationId id) const {
    return m_drafts.text(draftKey(id));
}

void Conversations::keepDraft(domain::ConversationId id, const QString& text) {
    const QString words = text.trimmed().isEmpty() ? QString() : text;
    m_drafts.keepText(draftKey(id), words);
    m_model.setDraft(id, words);
}

/// What the server's rows do not say.
void Conversations::showOwn() {
    for (const auto& id : m_model.ids()) {
        m_model.setDraft(id, draft(id));
        m_model.setTyping(id, isTyping(id));
    }
}

void Conversations::setTyping(domain::ConversationId id, bool typing) {
    const bool before = isTyping(id);
    if (typing)
        m_typing[id] = QDeadlineTimer(kTypingLastsMs);
    else
        m_typing.erase(id);
    if (typing == before) return;
    if (typing) m_typingLook.start(kTypingLookMs);
    m_model.setTyping(id, typing);
    emit typingChanged(id);
}

/// Whoever goes on typing says so again; a program that ended says nothing.
void Conversations::forgetTyping() {
    std::vector<domain::ConversationId> over;
    for (const auto& [id, until] : m_typing)
        if (until.hasExpired()) over.push_back(id);
    for (const auto& id : over)
        setTyping(id, false);
    if (m_typing.empty()) m_typingLook.stop();
}

void Conversations::newMessage(const protocol::Message& message) {
    if (!m_session.isSignedIn()) return;
    if (message.senderId != m_session.user().id) setTyping(message.conversationId, false);
    const bool watched = message.conversationId == m_watched;
    if (!m_model.take(message, watched)) return m_reload.start();
    tellUnread();
    const auto* conversation = m_model.find(message.conversationId);
    if (!conversation || message.senderId != conversation->other.id) return;
    const QString name = QString::fromStdString(conversation->other.name);
    emit heard(message, name);
    if (!watched) emit arrived(message, name);
}

void Conversations::markRead(domain::ConversationId id, const protocol::Message& last) {
    m_model.markRead(id, last.sequence);
    tellUnread();
    m_readUntold[id] = last;
    tellRead(id, last);
}

void Conversations::tellRead() {
    for (const auto& [id, last] : m_readUntold)
        tellRead(id, last);
}

/// Lost on the way it is told again with the next connection; the server's no is an answer.
void Conversations::tellRead(domain::ConversationId id, const protocol::Message& last) {
    const auto path = QStringLiteral("/api/messages/%1/read").arg(QString::fromStdString(toString(last.id)));
    m_api.put<void>(path)->then(this, [this, id, told = last.id](const domain::Result<void>& answer) {
        const bool lost = !answer && net::isLost(answer.error());
        const auto mark = m_readUntold.find(id);
        if (!lost && mark != m_readUntold.end() && mark->second.id == told) m_readUntold.erase(mark);
    });
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
