#pragma once

#include "booking/address_confirmation.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class TextField;
}

namespace mc::booking {

/// Asks for the six digits in the middle of a booking: the time stays held behind it. Object names:
/// confirmAddressCode, confirmAddress, confirmAddressAgain.
class ConfirmAddressDialog : public widgets::Dialog {
    Q_OBJECT
public:
    ConfirmAddressDialog(net::ApiClient& api, QWidget* over);

signals:
    /// The dialog has closed.
    void confirmed(const mc::protocol::Me& me);

private:
    void build();
    void bind();
    void send();
    void follow();
    void showError(const domain::Error& error);

    AddressConfirmation m_confirmation;
    widgets::TextField* m_code = nullptr;
    widgets::Button* m_again = nullptr;
    widgets::Button* m_confirm = nullptr;
};

}  // namespace mc::booking
