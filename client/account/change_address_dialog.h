#pragma once

#include "account/credentials_dialog.h"

namespace mc::account {

/// Another address, with the password that shows who asks. Closes once the server has sent a code there. Object names:
/// newAddress, addressPassword, changeAddress.
class ChangeAddressDialog : public CredentialsDialog {
    Q_OBJECT
public:
    ChangeAddressDialog(CredentialsController& controller, QWidget* over);

private:
    void send() override;

    widgets::TextField* m_email;
    widgets::TextField* m_password;
};

}  // namespace mc::account
