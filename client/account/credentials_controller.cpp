#include "account/credentials_controller.h"

#include <utility>

namespace mc::account {

using protocol::Me;

CredentialsController::CredentialsController(net::ApiClient& api, net::Session& session, net::KnownDevices& devices,
                                             QObject* parent)
    : QObject(parent), m_api(api), m_session(session), m_devices(devices) {}

bool CredentialsController::begin() {
    if (std::exchange(m_busy, true)) return false;
    emit busyChanged();
    return true;
}

void CredentialsController::end() {
    m_busy = false;
    emit busyChanged();
}

/// This computer stays known under the new address.
void CredentialsController::take(const Me& now) {
    m_devices.rename(m_api.server(), QString::fromStdString(me().email), QString::fromStdString(now.email));
    m_session.setUser(now);
    emit meChanged();
}

void CredentialsController::changePassword(const QString& current, const QString& next) {
    if (!begin()) return;
    const QByteArray token = m_devices.token(m_api.server(), QString::fromStdString(me().email));
    protocol::ChangePassword body{current.toStdString(), next.toStdString()};
    if (!token.isEmpty()) body.deviceToken = token.toStdString();
    m_api.post<void>(QStringLiteral("/api/me/password"), body)->then(this, [this](const auto& answer) {
        end();
        if (!answer) return emit passwordFailed(answer.error());
        emit passwordChanged();
    });
}

void CredentialsController::changeAddress(const QString& email, const QString& password) {
    if (!begin()) return;
    protocol::ChangeEmail body{email.toStdString()};
    if (!password.isEmpty()) body.password = password.toStdString();
    m_api.post<Me>(QStringLiteral("/api/me/email"), body)->then(this, [this](const auto& answer) {
        end();
        if (!answer) return emit addressFailed(answer.error());
        take(*answer);
        emit addressAsked();
    });
}

void CredentialsController::confirm(const QString& code) {
    if (!begin()) return;
    const QString path =
        me().pendingEmail ? QStringLiteral("/api/me/email/confirm") : QStringLiteral("/api/auth/verify-email");
    m_api.post<Me>(path, protocol::VerifyEmail{code.toStdString()})->then(this, [this](const auto& answer) {
        end();
        if (!answer) return emit codeFailed(answer.error());
        take(*answer);
        emit confirmed();
    });
}

void CredentialsController::sendAgain() {
    if (!begin()) return;
    const QString path =
        me().pendingEmail ? QStringLiteral("/api/me/email/resend") : QStringLiteral("/api/auth/resend-verification");
    m_api.post<void>(path)->then(this, [this](const auto& answer) {
        end();
        if (!answer) return emit codeFailed(answer.error());
        emit codeSent();
    });
}

void CredentialsController::keepAddress() {
    if (!begin()) return;
    m_api.del<Me>(QStringLiteral("/api/me/email"))->then(this, [this](const auto& answer) {
        end();
        if (!answer) return emit codeFailed(answer.error());
        take(*answer);
    });
}

}  // namespace mc::account
