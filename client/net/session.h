#pragma once

#include <QObject>
#include <QTimer>
#include <optional>

#include "net/api_client.h"
#include "net/token_keeper.h"
#include "protocol/accounts.h"

namespace mc::net {

/// Who is signed in on this profile. The access token stays in memory; the refresh token is in the keychain when the
/// person wants to stay signed in and there is one, otherwise in memory for this run. GUI thread only.
class Session : public QObject, public TokenSource {
    Q_OBJECT
public:
    enum class End {
        signedOut,  ///< The person's own wish.
        expired,    ///< The server no longer takes the refresh token.
    };
    Q_ENUM(End)

    Session(ApiClient& api, TokenKeeper& keeper, QObject* parent = nullptr);
    ~Session() override;

    /// Takes the answer of a sign in, sign up or demo sign in.
    void adopt(const protocol::AuthTokens& tokens, bool stay);
    /// Signs in with what the keychain holds for this server: `signedIn`, or `nothingToRestore`. A server in trouble is
    /// asked again, until somebody signs in by hand.
    void restore();
    /// The same while the server has not yet said what it is: its answer counts only once restore() is called for that
    /// server, and whoever starts waits for two answers at once. Only for an address nobody in between can answer for.
    void restoreAhead();
    void signOut();

    bool isSignedIn() const { return m_user.has_value(); }
    const protocol::Me& user() const { return *m_user; }  ///< Only while signed in.
    bool hasRole(protocol::Role role) const;
    /// After the profile was saved or the e-mail verified.
    void setUser(const protocol::Me& user);

    QByteArray accessToken() const override { return m_access; }
    void refresh() override;
    /// Between tries while the server cannot say whether the token still counts: `baseMs`, doubled up to `limitMs`.
    void setPatience(int baseMs, int limitMs);

signals:
    void signedIn();
    void signedOut(mc::net::Session::End end);
    void userChanged();
    void tokenChanged(const QByteArray& accessToken);
    /// What refresh() asked for has come to an end: renewed, refused or left without an answer.
    void refreshed();
    void nothingToRestore();
    /// Asked to stay signed in, but this computer has no keychain: only until the window closes.
    void keychainMissing();

private:
    void take(const protocol::AuthTokens& tokens);
    void keep();
    void drop(End end);
    void begin();
    void load();
    void ask();
    bool isHeldBack(const domain::Result<protocol::AuthTokens>& answer);
    void answered(const domain::Result<protocol::AuthTokens>& answer);
    void askLater();

    ApiClient& m_api;
    TokenKeeper& m_keeper;
    std::optional<protocol::Me> m_user;
    QByteArray m_access;
    QByteArray m_refresh;
    bool m_stay = false;
    QPointer<ApiCall> m_asking;
    std::optional<QUrl> m_ahead;                                 ///< The server that is asked before it is known.
    std::optional<domain::Result<protocol::AuthTokens>> m_held;  ///< What that one has answered.
    int m_number = 0;  ///< Of the session: what an earlier one has asked for is not this one's.
    QTimer m_again;
    int m_baseMs = 2'000;
    int m_limitMs = 60'000;
    int m_tries = 0;
};

}  // namespace mc::net
