#pragma once

#include "account/credentials_controller.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class TextField;
}

namespace mc::account {

/// The present password and the next one, judged as it is typed. Closes once the server has taken it. Object names:
/// currentPassword, newPassword, changePassword.
class ChangePasswordDialog : public widgets::Dialog {
    Q_OBJECT
public:
    ChangePasswordDialog(CredentialsController& controller, QWidget* over);

private:
    void build();
    void bind();
    void send();
    void follow();
    void showError(const domain::Error& error);

    CredentialsController& m_controller;
    widgets::TextField* m_current = nullptr;
    widgets::TextField* m_new = nullptr;
    widgets::Button* m_change = nullptr;
};

}  // namespace mc::account
