#pragma once

#include "account/credentials_dialog.h"
#include "protocol/second_factor.h"

namespace mc::account {

/// Who sets the second step up shows first that it is her. Closes with the secret. Object names: secondStepPassword,
/// secondStepGoOn.
class SecondStepPasswordDialog : public CredentialsDialog {
    Q_OBJECT
public:
    SecondStepPasswordDialog(CredentialsController& controller, QWidget* over);

private:
    void send() override;
    widgets::TextField* m_password;
};

/// The secret, to be scanned or typed into an authenticator app, and the first code of it. Closes once the second step is
/// on. Object names: secondStepSecret, secondStepCode, secondStepTurnOn.
class SecondStepSetUpDialog : public CredentialsDialog {
    Q_OBJECT
public:
    SecondStepSetUpDialog(CredentialsController& controller, const protocol::SecondFactorSecret& secret, QWidget* over);

private:
    void send() override;
    void addSecret(const protocol::SecondFactorSecret& secret);
    widgets::TextField* m_code;
};

/// Password and code, for turning the second step off and for new recovery codes. Object names: proofPassword, proofCode,
/// proofDeed.
class SecondStepProofDialog : public CredentialsDialog {
    Q_OBJECT
public:
    enum class Deed { turn_off, new_codes };
    SecondStepProofDialog(CredentialsController& controller, Deed deed, QWidget* over);

private:
    void send() override;
    const Deed m_deed;
    widgets::TextField* m_password;
    widgets::TextField* m_code;
};

/// "JBSW Y3DP EHPK 3PXP": as it is read and typed.
QString inGroupsOfFour(const QString& secret);

}  // namespace mc::account
