#pragma once

#include "account/credentials_dialog.h"

namespace mc::account {

/// The present password and the next one, judged as it is typed. Closes once the server has taken it. Object names:
/// currentPassword, newPassword, changePassword.
class ChangePasswordDialog : public CredentialsDialog {
    Q_OBJECT
public:
    ChangePasswordDialog(CredentialsController& controller, QWidget* over);

private:
    void send() override;
    void judge();

    widgets::TextField* m_current;
    widgets::TextField* m_new;
};

}  // namespace mc::account
