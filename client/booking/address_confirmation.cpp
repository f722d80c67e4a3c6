#include "booking/address_confirmation.h"

#include <utility>

namespace mc::booking {

bool AddressConfirmation::begin() {
    if (std::exchange(m_busy, true)) return false;
    emit busyChanged();
    return true;
}

void AddressConfirmation::end() {
    m_busy = false;
    emit busyChanged();
}

void AddressConfirmation::confirm(const QString& code) {
    if (!begin()) return;
    m_api.post<protocol::Me>(QStringLiteral("/api/auth/verify-email"), protocol::VerifyEmail{code.toStdString()})
        ->then(this, [this](const auto& answer) {
            end();
            if (!answer) return emit failed(answer.error());
            emit confirmed(*answer);
        });
}

void AddressConfirmation::resend() {
    if (!begin()) return;
    m_api.post<void>(QStringLiteral("/api/auth/resend-verification"))->then(this, [this](const auto& answer) {
        end();
        if (!answer) return emit failed(answer.error());
        emit resent();
    });
}

void AddressConfirmation::correct(const QString& email, const QString& password) {
    if (!begin()) return;
    protocol::ChangeEmail body{email.toStdString()};
    if (!password.isEmpty()) body.password = password.toStdString();
    m_api.post<protocol::Me>(QStringLiteral("/api/me/email"), body)->then(this, [this, email](const auto& answer) {
        end();
        if (!answer) return emit notCorrected(answer.error());
        emit corrected(email);
    });
}

}  // namespace mc::booking
