#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

#include "account/shown_texts.h"
#include "net/api_client.h"
#include "net/features.h"
#include "net/known_devices.h"
#include "net/server_probe.h"
#include "net/session.h"
#include "protocol/accounts.h"

namespace mc::account {

/// The way in: which server, which account, and the codes that come by mail. Holds state, no widgets.
///
/// Credentials go to the server that is shown and to no other: one that is still being looked at is waited for.
class EntranceController : public QObject {
    Q_OBJECT
public:
    EntranceController(net::ApiClient& api, net::Session& session, net::KnownDevices& devices, net::Features& features,
                       QObject* parent = nullptr);

    void typeServer(const QString& typed) { m_probe.check(typed); }
    void useServer(const QString& typed) { m_probe.checkNow(typed); }
    /// Whoever is still signed in may go past the entrance: what only it shows is asked for with `open`, not as soon as the
    /// server is known.
    void passBy() { m_open = false; }
    void open();
    const net::ServerReport& server() const { return m_probe.report(); }
    /// Only of a server that answered.
    const std::optional<protocol::ServerInfo>& info() const { return m_info; }
    const std::vector<protocol::DemoAccount>& demoAccounts() const { return m_demo; }

    /// Looks again whether new accounts can be made, and follows it from now on; the answer comes by signUpsChanged.
    void watchSignUps();
    /// From now on these are the texts that a sign-up agrees to.
    void showTexts();
    /// True until the server said otherwise.
    bool signUpsOpen() const { return m_features.now().signUps; }

    /// For what anybody may read.
    net::ApiClient& api() { return m_api; }
    bool isBusy() const { return m_busy; }
    void signIn(const protocol::SignIn& body, bool stay);
    /// The second step of a sign-in that `secondStepWanted` told of.
    void sendCode(const QString& code);
    void signInAsDemo(domain::UserId id);
    void signUp(const protocol::SignUp& body, bool stay);
    void verify(const QString& code);
    /// Another mail with another code.
    void resendCode();
    /// The code goes to another address, of an account whose own is not confirmed. An empty password is not sent.
    void mendAddress(const QString& email, const QString& password);
    void askReset(const QString& email);
    void reset(const protocol::ResetPassword& body);

signals:
    void serverChanged();
    void demoAccountsChanged();
    void signUpsChanged();
    void busyChanged();
    void failed(const mc::domain::Error& error);
    /// Nobody was signed up: these texts are others by now than those that were shown. What was typed stays.
    void textsReplaced(const std::vector<mc::domain::LegalText>& fresh);
    /// The password was right, and a code is needed as well.
    void secondStepWanted(const QString& email);
    /// The code came too late, or was wrong too often: the password is asked for again.
    void secondStepOver(const mc::domain::Error& error);
    void verified();
    void codeResent();
    void addressMended();
    void resetAsked(const QString& email);
    void resetDone();

private:
    void follow(const net::ServerReport& report);
    void askForEntrance();
    void loadDemoAccounts();
    bool begin();
    void whenServerIsKnown(std::function<void()> deed);
    void settleServer();
    void setBusy(bool busy);
    void forget();
    void sendSignUp(const protocol::SignUp& body, bool stay);
    void signUpRefused(const domain::Error& error);
    void welcome(const protocol::AuthTokens& tokens, bool stay);
    bool isChallenged(const domain::Error& error, const std::string& email, bool stay);
    std::optional<std::string> deviceToken(const std::string& email) const;
    template <class Answer, class Done>
    auto ended(Done done);

    net::ApiClient& m_api;
    net::Session& m_session;
    net::KnownDevices& m_devices;
    net::Features& m_features;
    net::ServerProbe m_probe;
    ShownTexts m_texts;
    QTimer m_again;  ///< A server that does not answer is asked again by itself.
    std::optional<protocol::ServerInfo> m_info;
    std::vector<protocol::DemoAccount> m_demo;
    /// A sign-in that waits for its code.
    struct Challenge {
        std::string token;
        std::string email;
        bool stay = false;
    };
    std::optional<Challenge> m_challenge;
    std::function<void()> m_deed;  ///< Waits for the server.
    bool m_busy = false;
    bool m_open = true;
    bool m_watching = false;  ///< Whether new accounts can be made.
    int m_number = 0;         ///< Of what is under way: an answer to what was given up is nobody's.
};

}  // namespace mc::account
