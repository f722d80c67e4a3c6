#include "account/entrance_controller.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

#include "protocol/second_factor.h"

namespace mc::account {

using protocol::AuthTokens;

namespace {

constexpr int kAskAgainMs = 5'000;

}  // namespace

EntranceController::EntranceController(net::ApiClient& api, net::Session& session, net::KnownDevices& devices,
                                       net::Features& features, QObject* parent)
    : QObject(parent),
      m_api(api),
      m_session(session),
      m_devices(devices),
      m_features(features),
      m_probe(api.network()),
      m_texts(api, domain::textsToAgree({})) {
    connect(&m_probe, &net::ServerProbe::reportChanged, this, &EntranceController::follow);
    m_again.setSingleShot(true);
    m_again.setInterval(kAskAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] { m_probe.checkNow(m_probe.report().url.toString()); });
    connect(&features, &net::Features::changed, this, &EntranceController::signUpsChanged);
    connect(&session, &net::Session::signedOut, this, &EntranceController::forget);
    connect(&session, &net::Session::signedIn, this, &EntranceController::forget);
}

void EntranceController::follow(const net::ServerReport& report) {
    m_info.reset();
    m_texts.forget();
    if (std::exchange(m_demo, {}).size() > 0) emit demoAccountsChanged();
    m_features.forget();
    report.kind == net::ServerReport::Kind::unreachable ? m_again.start() : m_again.stop();
    if (report.kind == net::ServerReport::Kind::checking) return emit serverChanged();
    if (report.kind == net::ServerReport::Kind::good) {
        m_api.setServer(report.url);
        if (auto info = net::readAnswer<protocol::ServerInfo>(report.infoJson)) {
            m_info = *info;
            m_api.terms().take(*info);
        }
        if (m_open) askForEntrance();
    }
    emit serverChanged();
    settleServer();
}

void EntranceController::open() {
    if (std::exchange(m_open, true) || server().kind != net::ServerReport::Kind::good) return;
    askForEntrance();
}

void EntranceController::askForEntrance() {
    if (server().demo) loadDemoAccounts();
    m_watching ? watchSignUps() : m_features.ask();
}

void EntranceController::whenServerIsKnown(std::function<void()> deed) {
    m_deed = std::move(deed);
    server().kind == net::ServerReport::Kind::good ? settleServer() : m_probe.hurry();
}

void EntranceController::settleServer() {
    const auto deed = std::exchange(m_deed, {});
    if (!deed) return;
    if (server().kind == net::ServerReport::Kind::good) return deed();
    setBusy(false);
    emit failed(domain::fail(domain::ErrorCode::unavailable, server().words.toStdString()));
}

void EntranceController::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged();
}

/// What was asked before somebody came or went gets no answer any more.
void EntranceController::forget() {
    ++m_number;
    m_deed = {};
    m_challenge.reset();
    if (m_busy) setBusy(false);
}

void EntranceController::loadDemoAccounts() {
    const QUrl asked = m_api.server();
    m_api.getOpen<protocol::DemoAccounts>(QStringLiteral("/api/demo-accounts"))
        ->then(this, [this, asked](const auto& answer) {
            if (!answer || server().kind != net::ServerReport::Kind::good || server().url != asked) return;
            m_demo = answer->items;
            emit demoAccountsChanged();
        });
}

void EntranceController::watchSignUps() {
    m_watching = true;
    if (server().kind != net::ServerReport::Kind::good) return;  // Asked once it is known.
    m_features.listen();
    m_features.ask();
}

bool EntranceController::begin() {
    if (m_busy) return false;
    ++m_number;
    setBusy(true);
    return true;
}

template <class Answer, class Done>
auto EntranceController::ended(Done done) {
    return [this, number = m_number, done = std::move(done)](const domain::Result<Answer>& answer) {
        if (number != m_number) return;
        setBusy(false);
        if (!answer) return emit failed(answer.error());
        done(answer);
    };
}

void EntranceController::signIn(const protocol::SignIn& body, bool stay) {
    if (!begin()) return;
    protocol::SignIn named = body;
    named.deviceName = net::KnownDevices::ownName().toStdString();
    whenServerIsKnown([this, named, stay]() mutable {
        named.deviceToken = deviceToken(named.email);
        m_api.postOpen<AuthTokens>(QStringLiteral("/api/auth/sign-in"), named)
            ->then(this, [this, number = m_number, email = named.email, stay](const auto& tokens) {
                if (number != m_number) return;
                setBusy(false);
                if (tokens) return welcome(*tokens, stay);
                if (!isChallenged(tokens.error(), email, stay)) emit failed(tokens.error());
            });
    });
}

bool EntranceController::isChallenged(const domain::Error& error, const std::string& email, bool stay) {
    const auto extra = QJsonDocument::fromJson(QByteArray::fromStdString(error.extra)).object();
    const QString token = extra["challenge"].toString();
    if (error.code != domain::ErrorCode::second_factor_required || token.isEmpty()) return false;
    m_challenge = Challenge{token.toStdString(), email, stay};
    emit secondStepWanted(QString::fromStdString(email));
    return true;
}

void EntranceController::sendCode(const QString& code) {
    if (!m_challenge || !begin()) return;
    const protocol::SignInCode body{m_challenge->token, code.toStdString(), deviceToken(m_challenge->email)};
    m_api.postOpen<AuthTokens>(QStringLiteral("/api/auth/second-factor"), body)
        ->then(this, [this, number = m_number](const auto& tokens) {
            if (number != m_number) return;
            setBusy(false);
            if (tokens) return welcome(*tokens, m_challenge->stay);
            if (tokens.error().code != domain::ErrorCode::challenge_expired) return emit failed(tokens.error());
            m_challenge.reset();
            emit secondStepOver(tokens.error());
        });
}

void EntranceController::signInAsDemo(domain::UserId id) {
    if (!begin()) return;
    whenServerIsKnown([this, id] {
        m_api.postOpen<AuthTokens>(QStringLiteral("/api/auth/demo-sign-in"), protocol::DemoSignIn{id})
            ->then(this, ended<AuthTokens>([this](const auto& tokens) { m_session.adopt(*tokens, false); }));
    });
}

void EntranceController::showTexts() {
    if (server().kind == net::ServerReport::Kind::good) m_texts.ask(this, [](const auto&) {});
}

void EntranceController::signUp(const protocol::SignUp& body, bool stay) {
    if (!begin()) return;
    whenServerIsKnown([this, body, stay] {
        m_texts.ask(this, [this, body, stay, number = m_number](const ShownTexts::Shown& shown) {
            if (number != m_number) return;
            if (!shown) return signUpRefused(shown.error());
            auto agreeing = body;
            agreeing.agreement = *shown;
            sendSignUp(agreeing, stay);
        });
    });
}

void EntranceController::sendSignUp(const protocol::SignUp& body, bool stay) {
    m_api.postOpen<AuthTokens>(QStringLiteral("/api/auth/sign-up"), body)
        ->then(this, [this, stay, number = m_number](const auto& tokens) {
            if (number != m_number) return;
            if (!tokens) return signUpRefused(tokens.error());
            setBusy(false);
            welcome(*tokens, stay);
        });
}

void EntranceController::signUpRefused(const domain::Error& error) {
    setBusy(false);
    if (!ShownTexts::areReplaced(error)) return emit failed(error);
    m_texts.renew(this, [this, number = m_number](const auto& fresh) {
        if (number == m_number) emit textsReplaced(fresh);
    });
}

void EntranceController::welcome(const AuthTokens& tokens, bool stay) {
    if (tokens.deviceToken)
        m_devices.keep(m_api.server(), QString::fromStdString(tokens.user.email),
                       QByteArray::fromStdString(*tokens.deviceToken));
    m_session.adopt(tokens, stay);
}

std::optional<std::string> EntranceController::deviceToken(const std::string& email) const {
    const QByteArray token = m_devices.token(m_api.server(), QString::fromStdString(email));
    return token.isEmpty() ? std::nullopt : std::optional(token.toStdString());
}

void EntranceController::verify(const QString& code) {
    if (!begin()) return;
    m_api.post<protocol::Me>(QStringLiteral("/api/auth/verify-email"), protocol::VerifyEmail{code.toStdString()})
        ->then(this, ended<protocol::Me>([this](const auto& me) {
                   m_devices.rename(m_api.server(), QString::fromStdString(m_session.user().email),
                                    QString::fromStdString(me->email));
                   m_session.setUser(*me);
                   emit verified();
               }));
}

void EntranceController::mendAddress(const QString& email, const QString& password) {
    if (!begin()) return;
    protocol::ChangeEmail body{email.toStdString()};
    if (!password.isEmpty()) body.password = password.toStdString();
    m_api.post<protocol::Me>(QStringLiteral("/api/me/email"), body)
        ->then(this, ended<protocol::Me>([this](const auto& me) {
                   m_session.setUser(*me);
                   emit addressMended();
               }));
}

void EntranceController::resendCode() {
    if (!begin()) return;
    m_api.post<void>(QStringLiteral("/api/auth/resend-verification"))->then(this, ended<void>([this](const auto&) {
                                                                                emit codeResent();
                                                                            }));
}

void EntranceController::askReset(const QString& email) {
    if (!begin()) return;
    whenServerIsKnown([this, email] {
        const protocol::ForgotPassword body{email.toStdString(), deviceToken(email.toStdString())};
        m_api.postOpen<void>(QStringLiteral("/api/auth/forgot-password"), body)
            ->then(this, ended<void>([this, email](const auto&) { emit resetAsked(email); }));
    });
}

void EntranceController::reset(const protocol::ResetPassword& body) {
    if (!begin()) return;
    whenServerIsKnown([this, named = body]() mutable {
        named.deviceToken = deviceToken(named.email);
        m_api.postOpen<void>(QStringLiteral("/api/auth/reset-password"), named)
            ->then(this, ended<void>([this](const auto&) { emit resetDone(); }));
    });
}

}  // namespace mc::account
