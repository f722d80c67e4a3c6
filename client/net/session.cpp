#include "net/session.h"

#include <algorithm>
#include <utility>

namespace mc::net {

namespace {

// The address travels with the token, so that it is never shown to another server.
QByteArray bound(const QUrl& server, const QByteArray& token) {
    return server.toEncoded() + '\n' + token;
}

QByteArray unbound(const QUrl& server, const QByteArray& kept) {
    const QByteArray prefix = server.toEncoded() + '\n';
    return kept.startsWith(prefix) ? kept.mid(prefix.size()) : QByteArray();
}

/// Only these end a session. Everything else (a server in trouble, a proxy's page, the sign-in of a Wi-Fi) says nothing
/// about the token.
bool isTheServersNo(domain::ErrorCode code) {
    using domain::ErrorCode;
    return code == ErrorCode::unauthenticated || code == ErrorCode::token_expired || code == ErrorCode::token_invalid ||
           code == ErrorCode::refresh_reused || code == ErrorCode::account_suspended;
}

}  // namespace

Session::Session(ApiClient& api, TokenKeeper& keeper, QObject* parent) : QObject(parent), m_api(api), m_keeper(keeper) {
    m_api.setTokenSource(this);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Session::ask);
}

Session::~Session() {
    m_api.setTokenSource(nullptr);
}

bool Session::hasRole(protocol::Role role) const {
    return m_user && std::find(m_user->roles.begin(), m_user->roles.end(), role) != m_user->roles.end();
}

void Session::setPatience(int baseMs, int limitMs) {
    m_baseMs = baseMs;
    m_limitMs = limitMs;
}

/// Nothing that was asked for until now belongs to what comes.
void Session::begin() {
    ++m_number;
    m_again.stop();
    m_tries = 0;
    m_ahead.reset();
    m_held.reset();
    if (m_asking) m_asking->abort();
    m_api.dropCalls();
}

void Session::adopt(const protocol::AuthTokens& tokens, bool stay) {
    begin();
    m_stay = stay;
    take(tokens);
    emit signedIn();
}

void Session::setUser(const protocol::Me& user) {
    m_user = user;
    m_api.photos().know(user.id, user.photo);
    emit userChanged();
}

void Session::take(const protocol::AuthTokens& tokens) {
    m_access = QByteArray::fromStdString(tokens.accessToken);
    m_refresh = QByteArray::fromStdString(tokens.refreshToken);
    m_user = tokens.user;
    m_api.photos().know(tokens.user.id, tokens.user.photo);
    if (m_stay) keep();
    emit tokenChanged(m_access);
}

void Session::keep() {
    m_keeper.store(bound(m_api.server(), m_refresh), [this, number = m_number](bool stored) {
        if (stored || !m_stay || number != m_number) return;
        m_stay = false;
        emit keychainMissing();
    });
}

void Session::restore() {
    if (std::exchange(m_ahead, {}) != m_api.server()) {
        begin();
        return load();
    }
    if (!m_held) return;  // On its way.
    answered(*std::exchange(m_held, {}));
    emit refreshed();
}

void Session::restoreAhead() {
    begin();
    m_ahead = m_api.server();
    load();
}

void Session::load() {
    m_keeper.load([this, number = m_number](const TokenKeeper::Kept& kept) {
        if (number != m_number) return;
        m_refresh = unbound(m_api.server(), kept.token);
        if (m_refresh.isEmpty()) {
            m_ahead.reset();
            return emit nothingToRestore();
        }
        m_stay = true;
        ask();
    });
}

void Session::refresh() {
    if (!m_refresh.isEmpty()) return ask();
    m_api.tokenRefreshed(ApiClient::Refresh::refused);
    emit refreshed();
}

void Session::ask() {
    if (m_asking) return;
    m_again.stop();
    const protocol::RefreshTokenBody body{m_refresh.toStdString()};
    m_asking = m_api.postOpen<protocol::AuthTokens>("/api/auth/refresh", body)->then(this, [this](const auto& answer) {
        m_asking.clear();
        if (isHeldBack(answer)) return;
        answered(answer);
        emit refreshed();
    });
}

/// A server that is in trouble is asked again as soon as it is known.
bool Session::isHeldBack(const domain::Result<protocol::AuthTokens>& answer) {
    if (!m_ahead) return false;
    if (answer || isTheServersNo(answer.error().code))
        m_held = answer;
    else
        m_ahead.reset();
    return true;
}

void Session::answered(const domain::Result<protocol::AuthTokens>& answer) {
    const bool restoring = !isSignedIn();
    if (answer) {
        m_tries = 0;
        take(*answer);
        if (restoring) emit signedIn();
        return m_api.tokenRefreshed(ApiClient::Refresh::renewed);
    }
    if (!isTheServersNo(answer.error().code)) {
        m_api.tokenRefreshed(ApiClient::Refresh::unanswered);
        return askLater();
    }
    m_api.tokenRefreshed(ApiClient::Refresh::refused);
    drop(End::expired);
    if (restoring) emit nothingToRestore();
}

void Session::askLater() {
    m_again.start(std::min(m_limitMs, m_baseMs << std::min(m_tries++, 10)));
}

void Session::signOut() {
    if (!m_refresh.isEmpty())
        m_api.postOpen<void>("/api/auth/sign-out", protocol::RefreshTokenBody{m_refresh.toStdString()});
    drop(End::signedOut);
}

void Session::drop(End end) {
    const bool was = isSignedIn();
    begin();
    if (m_stay || end == End::expired) m_keeper.forget();
    m_access.clear();
    m_refresh.clear();
    m_user.reset();
    m_stay = false;
    emit tokenChanged({});
    if (was) emit signedOut(end);
}

}  // namespace mc::net
