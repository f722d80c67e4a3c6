#include "account/entrance_controller.h"

#include <QSysInfo>
#include <utility>

namespace mc::account {

using protocol::AuthTokens;

namespace {

constexpr int kAskAgainMs = 5'000;

}  // namespace

EntranceController::EntranceController(net::ApiClient& api, net::Session& session, QObject* parent)
    : QObject(parent), m_api(api), m_session(session) {
    connect(&m_probe, &net::ServerProbe::reportChanged, this, &EntranceController::follow);
    m_again.setSingleShot(true);
    m_again.setInterval(kAskAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] { m_probe.checkNow(m_probe.report().url.toString()); });
}

void EntranceController::follow(const net::ServerReport& report) {
    m_info.reset();
    if (std::exchange(m_demo, {}).size() > 0) emit demoAccountsChanged();
    if (report.kind == net::ServerReport::Kind::checking) return emit serverChanged();
    report.kind == net::ServerReport::Kind::unreachable ? m_again.start() : m_again.stop();
    if (report.kind == net::ServerReport::Kind::good) {
        m_api.setServer(report.url);
        if (auto info = net::readAnswer<protocol::ServerInfo>(report.infoJson)) m_info = *info;
        if (report.demo) loadDemoAccounts();
    }
    emit serverChanged();
}

void EntranceController::loadDemoAccounts() {
    m_api.getOpen<protocol::DemoAccounts>(QStringLiteral("/api/demo-accounts"))->then(this, [this](const auto& answer) {
        if (!answer) return;
        m_demo = answer->items;
        emit demoAccountsChanged();
    });
}

bool EntranceController::begin() {
    if (std::exchange(m_busy, true)) return false;
    emit busyChanged();
    return true;
}

template <class Answer, class Done>
auto EntranceController::ended(Done done) {
    return [this, done = std::move(done)](const domain::Result<Answer>& answer) {
        m_busy = false;
        emit busyChanged();
        if (!answer) return emit failed(answer.error());
        done(answer);
    };
}

void EntranceController::signIn(const protocol::SignIn& body, bool stay) {
    if (!begin()) return;
    protocol::SignIn named = body;
    named.deviceName = QSysInfo::machineHostName().left(80).toStdString();
    m_api.postOpen<AuthTokens>(QStringLiteral("/api/auth/sign-in"), named)
        ->then(this, ended<AuthTokens>([this, stay](const auto& tokens) { m_session.adopt(*tokens, stay); }));
}

void EntranceController::signInAsDemo(domain::UserId id) {
    if (!begin()) return;
    m_api.postOpen<AuthTokens>(QStringLiteral("/api/auth/demo-sign-in"), protocol::DemoSignIn{id})
        ->then(this, ended<AuthTokens>([this](const auto& tokens) { m_session.adopt(*tokens, false); }));
}

void EntranceController::signUp(const protocol::SignUp& body, bool stay) {
    if (!begin()) return;
    m_api.postOpen<AuthTokens>(QStringLiteral("/api/auth/sign-up"), body)
        ->then(this, ended<AuthTokens>([this, stay](const auto& tokens) { m_session.adopt(*tokens, stay); }));
}

void EntranceController::verify(const QString& code) {
    if (!begin()) return;
    m_api.post<protocol::Me>(QStringLiteral("/api/auth/verify-email"), protocol::VerifyEmail{code.toStdString()})
        ->then(this, ended<protocol::Me>([this](const auto& me) {
                   m_session.setUser(*me);
                   emit verified();
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
    m_api.postOpen<void>(QStringLiteral("/api/auth/forgot-password"), protocol::ForgotPassword{email.toStdString()})
        ->then(this, ended<void>([this, email](const auto&) { emit resetAsked(email); }));
}

void EntranceController::reset(const protocol::ResetPassword& body) {
    if (!begin()) return;
    m_api.postOpen<void>(QStringLiteral("/api/auth/reset-password"), body)->then(this, ended<void>([this](const auto&) {
                                                                                     emit resetDone();
                                                                                 }));
}

}  // namespace mc::account
