#include "student/checkout_way.h"

#include "booking/confirm_address_dialog.h"
#include "student/checkout_pane.h"
#include "widgets/label.h"

namespace mc::student {

CheckoutWay::CheckoutWay(net::ApiClient& api, Purchase& purchase, const QString& back, QWidget* parent)
    : QStackedWidget(parent),
      m_api(api),
      m_purchase(purchase),
      m_notice(new widgets::Label({}, widgets::TextRole::body, widgets::Token::dangerText, this)),
      m_pane(new CheckoutPane(purchase, back, this)) {
    m_notice->setWordWrap(true);
    m_notice->hide();
    addWidget(m_pane);
    connect(&m_purchase, &Purchase::changed, this, &CheckoutWay::follow);
    connect(&m_purchase, &Purchase::changed, this, &CheckoutWay::askForCode);
}

void CheckoutWay::setChoice(QWidget* choice) {
    m_choice = choice;
    insertWidget(0, choice);
    setCurrentWidget(choice);
}

void CheckoutWay::follow() {
    m_notice->setText(CheckoutPane::notice(m_purchase));
    m_notice->setVisible(!m_notice->text().isEmpty());
    setCurrentWidget(m_purchase.isChoosing() ? m_choice : m_pane);
}

/// Nobody can pay before the address is confirmed; that takes a code and no detour.
void CheckoutWay::askForCode() {
    const auto& error = m_purchase.error();
    if (!error || error->code != domain::ErrorCode::email_not_verified || m_addressDialog) return;
    m_addressDialog = new booking::ConfirmAddressDialog(m_api, this);
    connect(m_addressDialog, &booking::ConfirmAddressDialog::confirmed, this, [this](const protocol::Me& me) {
        emit addressConfirmed(me);
        m_purchase.again();
    });
    m_addressDialog->open();
}

}  // namespace mc::student
