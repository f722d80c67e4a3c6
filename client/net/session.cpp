#include "net/session.h"

#include <algorithm>

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

}  // namespace

Session::Session(ApiClient& api, TokenKeeper& keeper, QObject* parent) : QObject(parent), m_api(api), m_keeper(keeper) {
    m_api.setTokenSource(this);
}

Session::~Session() {
    m_api.setTokenSource(nullptr);
}

bool Session::hasRole(protocol::Role role) const {
    return m_user && std::find(m_user->roles.begin(), m_user->roles.end(), role) != m_user->roles.end();
}

void Session::adopt(const protocol::AuthTokens& tokens, bool stay) {
    m_stay = stay;
    take(tokens);
    emit signedIn();
}

void Session::setUser(const protocol::Me& user) {
    m_user = user;
    emit userChanged();
}

void Session::take(const protocol::AuthTokens& tokens) {
    m_access = QByteArray::fromStdString(tokens.accessToken);
    m_refresh = QByteArray::fromStdString(tokens.refreshToken);
    m_user = tokens.user;
    if (m_stay) keep();
    emit tokenChanged(m_access);
}

void Session::keep() {
    m_keeper.store(bound(m_api.server(), m_refresh), [this](bool stored) {
        if (stored || !m_stay) return;
        m_stay = false;
        emit keychainMissing();
    });
}

void Session::restore() {
    m_keeper.load([this](const TokenKeeper::Kept& kept) {
        m_refresh = unbound(m_api.server(), kept.token);
        if (m_refresh.isEmpty()) return emit nothingToRestore();
        m_stay = true;
        ask(true);
    });
}

void Session::refresh() {
    if (m_refresh.isEmpty()) return m_api.tokenRefreshed(false);
    ask(false);
}

void Session::ask(bool restoring) {
    if (std::exchange(m_asking, true)) return;
    const protocol::RefreshTokenBody body{m_refresh.toStdString()};
    m_api.postOpen<protocol::AuthTokens>("/api/auth/refresh", body)->then(this, [this, restoring](const auto& answer) {
        m_asking = false;
        if (answer) {
            take(*answer);
            if (restoring) emit signedIn();
            return m_api.tokenRefreshed(true);
        }
        m_api.tokenRefreshed(false);
        // Without an answer the token may still be good: only the server's no ends the session.
        if (answer.error().code != domain::ErrorCode::unavailable) drop(End::expired);
        if (restoring) emit nothingToRestore();
    });
}

void Session::signOut() {
    if (!m_refresh.isEmpty())
        m_api.postOpen<void>("/api/auth/sign-out", protocol::RefreshTokenBody{m_refresh.toStdString()});
    drop(End::signedOut);
}

void Session::drop(End end) {
    const bool was = isSignedIn();
    if (m_stay || end == End::expired) m_keeper.forget();
    m_access.clear();
    m_refresh.clear();
    m_user.reset();
    m_stay = false;
    emit tokenChanged({});
    if (was) emit signedOut(end);
}

}  // namespace mc::net
