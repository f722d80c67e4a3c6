#pragma once

#include "booking/address_confirmation.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class TextField;
}

namespace mc::booking {

/// Asks for the six digits in the middle of a booking, and for the right address when the first was mistyped: the time
/// stays held behind it. Object names: confirmAddressCode, confirmAddress, confirmAddressAgain, confirmAddressWrong,
/// rightAddress, rightAddressPassword, sendToRightAddress.
class ConfirmAddressDialog : public widgets::Dialog {
    Q_OBJECT
public:
    ConfirmAddressDialog(net::ApiClient& api, QWidget* over);

signals:
    /// The dialog has closed.
    void confirmed(const mc::protocol::Me& me);

private:
    void build();
    void addCorrection();
    void bind();
    void send();
    void follow();
    void showError(const domain::Error& error);
    void correct();
    void showCorrectionError(const domain::Error& error);

    AddressConfirmation m_confirmation;
    widgets::TextField* m_code = nullptr;
    widgets::Button* m_again = nullptr;
    widgets::Button* m_confirm = nullptr;
    widgets::Button* m_wrong = nullptr;
    QWidget* m_correction = nullptr;  ///< Hidden until it is wanted.
    widgets::TextField* m_address = nullptr;
    widgets::TextField* m_password = nullptr;  ///< Hidden until the server asks for it.
    widgets::Button* m_send = nullptr;
};

}  // namespace mc::booking
