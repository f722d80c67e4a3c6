#include "messaging/outbox.h"

#include <QUuid>
#include <algorithm>

namespace mc::messaging {

using domain::ErrorCode;
using State = Letter::State;

namespace {

const QString kFolder = QStringLiteral("outgoing/");
constexpr auto kConversation = "conversation";
constexpr auto kText = "text";
constexpr auto kAt = "at";
constexpr auto kRefused = "refused";

/// Whether the same message may be taken later. Any other answer is the server's no.
bool passes(ErrorCode code) {
    return code == ErrorCode::unavailable || code == ErrorCode::timeout || code == ErrorCode::internal ||
           code == ErrorCode::rate_limited || code == ErrorCode::unauthenticated || code == ErrorCode::token_expired;
}

std::optional<Letter> letterOf(const QString& clientId, const QJsonObject& kept) {
    const auto conversation =
        domain::parseId<domain::ConversationId>(kept[QLatin1String(kConversation)].toString().toStdString());
    if (!conversation) return std::nullopt;
    const auto state = kept[QLatin1String(kRefused)].toBool() ? State::refused : State::waiting;
    return Letter{*conversation, clientId, kept[QLatin1String(kText)].toString(),
                  domain::UtcTime{kept[QLatin1String(kAt)].toInteger()}, state};
}

}  // namespace

Outbox::Outbox(net::ApiClient& api, net::RealtimeNamespace& chat, net::Session& session, net::Drafts& drafts,
               QObject* parent)
    : QObject(parent), m_api(api), m_session(session), m_drafts(drafts) {
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Outbox::sendAll);
    connect(&session, &net::Session::signedIn, this, &Outbox::restore);
    connect(&session, &net::Session::signedOut, this, &Outbox::clear);
    connect(&chat, &net::RealtimeNamespace::joined, this, &Outbox::sendAll);
    connect(&api, &net::ApiClient::reachableChanged, this, [this](bool reachable) {
        if (reachable) sendAll();
    });
    restore();
}

void Outbox::setPatience(int baseMs, int limitMs) {
    m_baseMs = baseMs;
    m_limitMs = limitMs;
}

void Outbox::restore() {
    clear();
    if (!m_session.isSignedIn()) return;
    for (const auto& key : m_drafts.keys(kFolder))
        if (auto letter = letterOf(key.mid(kFolder.size()), m_drafts.find(key))) m_letters.push_back(*letter);
    std::stable_sort(m_letters.begin(), m_letters.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    sendAll();
}

void Outbox::clear() {
    m_again.stop();
    m_tries = 0;
    m_letters.clear();
}

/// Written in the same second, two messages keep their order: each is later than the one before.
void Outbox::add(domain::ConversationId conversation, const QString& text) {
    Letter letter{conversation, QUuid::createUuid().toString(QUuid::WithoutBraces), text, m_api.clock().now()};
    if (!m_letters.empty()) letter.at = std::max(letter.at, m_letters.back().at + 1);
    keep(letter);
    letter.state = State::waiting;
    m_letters.push_back(std::move(letter));
    sendNext(conversation);
    emit changed(conversation);
}

void Outbox::keep(const Letter& letter) const {
    m_drafts.keep(kFolder + letter.clientId,
                  {{QLatin1String(kConversation), QString::fromStdString(toString(letter.conversation))},
                   {QLatin1String(kText), letter.text},
                   {QLatin1String(kAt), qint64{letter.at.seconds}},
                   {QLatin1String(kRefused), letter.state == State::refused}});
}

Letter* Outbox::find(const QString& clientId) {
    const auto found = std::find_if(m_letters.begin(), m_letters.end(),
                                    [&](const Letter& letter) { return letter.clientId == clientId; });
    return found == m_letters.end() ? nullptr : &*found;
}

std::vector<Letter> Outbox::of(domain::ConversationId conversation) const {
    std::vector<Letter> letters;
    std::copy_if(m_letters.begin(), m_letters.end(), std::back_inserter(letters),
                 [&](const Letter& letter) { return letter.conversation == conversation; });
    return letters;
}

void Outbox::sendAll() {
    m_again.stop();
    std::vector<domain::ConversationId> conversations;
    for (const auto& letter : m_letters)
        conversations.push_back(letter.conversation);
    for (const auto& conversation : conversations) {
        sendNext(conversation);
        emit changed(conversation);
    }
}

/// The first that was not refused; those behind it wait for it.
void Outbox::sendNext(domain::ConversationId conversation) {
    const auto next = std::find_if(m_letters.begin(), m_letters.end(), [&](const Letter& letter) {
        return letter.conversation == conversation && letter.state != State::refused;
    });
    if (next != m_letters.end() && next->state == State::waiting) post(*next);
}

void Outbox::post(Letter& letter) {
    letter.state = State::sending;
    const auto path =
        QStringLiteral("/api/conversations/%1/messages").arg(QString::fromStdString(toString(letter.conversation)));
    const protocol::SendMessage body{letter.clientId.toStdString(), letter.text.toStdString(), {}};
    const auto me = m_session.user().id;
    m_api.post<protocol::Message>(path, body)->then(this, [this, me, clientId = letter.clientId](const auto& answer) {
        if (m_session.isSignedIn() && m_session.user().id == me) answered(clientId, answer);
    });
}

void Outbox::answered(const QString& clientId, const domain::Result<protocol::Message>& answer) {
    if (answer) {
        m_tries = 0;
        take(clientId);
        return emit sent(*answer);
    }
    auto* letter = find(clientId);
    if (!letter) return;
    const auto conversation = letter->conversation;
    letter->state = passes(answer.error().code) ? State::waiting : State::refused;
    if (letter->state == State::refused) {
        keep(*letter);
        sendNext(conversation);
    } else if (!m_again.isActive()) {
        m_again.start(std::min(m_limitMs, m_baseMs << std::min(m_tries++, 10)));
    }
    emit changed(conversation);
}

void Outbox::take(const QString& clientId) {
    const auto* letter = find(clientId);
    if (!letter) return;
    const auto conversation = letter->conversation;
    std::erase_if(m_letters, [&](const Letter& one) { return one.clientId == clientId; });
    m_drafts.drop(kFolder + clientId);
    sendNext(conversation);
    emit changed(conversation);
}

void Outbox::retry(const QString& clientId) {
    auto* letter = find(clientId);
    if (!letter || letter->state == State::sending) return;
    const auto conversation = letter->conversation;
    post(*letter);
    emit changed(conversation);
}

void Outbox::discard(const QString& clientId) {
    const auto* letter = find(clientId);
    if (letter && letter->state != State::sending) take(clientId);
}

void Outbox::arrived(const protocol::Message& message) {
    if (m_session.isSignedIn() && message.senderId == m_session.user().id)
        take(QString::fromStdString(message.clientId));
}

}  // namespace mc::messaging
