#pragma once

#include "account/credentials_controller.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class TextField;
}

namespace mc::account {

/// Another address, with the password that shows who asks. Closes once the server has sent a code there. Object names:
/// newAddress, addressPassword, changeAddress.
class ChangeAddressDialog : public widgets::Dialog {
    Q_OBJECT
public:
    ChangeAddressDialog(CredentialsController& controller, QWidget* over);

private:
    void build();
    void bind();
    void send();
    void follow();
    void showError(const domain::Error& error);

    CredentialsController& m_controller;
    widgets::TextField* m_email = nullptr;
    widgets::TextField* m_password = nullptr;
    widgets::Button* m_change = nullptr;
};

}  // namespace mc::account
