// The second step at sign-in.

#include "account/credentials_controller.h"

namespace mc::account {
namespace {

const QString kSecondFactorPath = QStringLiteral("/api/me/second-factor");

QStringList listed(const protocol::RecoveryCodes& codes) {
    QStringList list;
    for (const auto& code : codes.codes)
        list << QString::fromStdString(code);
    return list;
}

}  // namespace

void CredentialsController::loadSecondFactor() {
    m_api.get<protocol::SecondFactor>(kSecondFactorPath)->then(this, [this](const auto& answer) {
        if (!answer) return emit secondFactorNotLoaded(answer.error());
        m_secondFactor = *answer;
        emit secondFactorChanged();
    });
}

/// The person's own data says it as well: what admins may enter depends on it.
void CredentialsController::renewSecondFactor() {
    loadSecondFactor();
    m_api.get<protocol::Me>(QStringLiteral("/api/me"))->then(this, [this](const auto& answer) {
        if (answer) take(*answer);
    });
}

void CredentialsController::startSecondFactor(const QString& password) {
    if (!begin()) return;
    m_api.post<protocol::SecondFactorSecret>(kSecondFactorPath, protocol::StartSecondFactor{password.toStdString()})
        ->then(this, [this](const auto& answer) {
            end();
            if (!answer) return emit secondFactorFailed(answer.error());
            emit secretGiven(*answer);
        });
}

void CredentialsController::confirmSecondFactor(const QString& code) {
    if (!begin()) return;
    m_api
        .post<protocol::RecoveryCodes>(kSecondFactorPath + QStringLiteral("/confirm"),
                                       protocol::ConfirmSecondFactor{code.toStdString()})
        ->then(this, [this](const auto& answer) { giveCodes(answer, true); });
}

void CredentialsController::makeRecoveryCodes(const QString& password, const QString& code) {
    if (!begin()) return;
    m_api
        .post<protocol::RecoveryCodes>(kSecondFactorPath + QStringLiteral("/recovery-codes"),
                                       protocol::SecondFactorProof{password.toStdString(), code.toStdString()})
        ->then(this, [this](const auto& answer) { giveCodes(answer, false); });
}

void CredentialsController::giveCodes(const domain::Result<protocol::RecoveryCodes>& answer, bool first) {
    end();
    if (!answer) return emit secondFactorFailed(answer.error());
    renewSecondFactor();
    emit recoveryCodesGiven(listed(*answer), first);
}

void CredentialsController::turnOffSecondFactor(const QString& password, const QString& code) {
    if (!begin()) return;
    m_api
        .post<void>(kSecondFactorPath + QStringLiteral("/turn-off"),
                    protocol::SecondFactorProof{password.toStdString(), code.toStdString()})
        ->then(this, [this](const auto& answer) {
            end();
            if (!answer) return emit secondFactorFailed(answer.error());
            renewSecondFactor();
            emit secondFactorOff();
        });
}

}  // namespace mc::account
