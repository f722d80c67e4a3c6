#include "student/checkout_pane.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "booking/checkout_view.h"
#include "booking/confirming_payment.h"
#include "net/problem.h"
#include "student/purchase.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::student {

using widgets::Button;
using widgets::Label;

namespace {

constexpr int kLeastPane = 480;

}  // namespace

CheckoutPane::CheckoutPane(Purchase& purchase, const QString& back, QWidget* parent)
    : QStackedWidget(parent),
      m_purchase(purchase),
      m_payment(new QWidget(this)),
      m_column(new QVBoxLayout(m_payment)),
      m_notice(new Label({}, widgets::TextRole::body, widgets::Token::dangerText, m_payment)),
      m_confirming(new booking::ConfirmingPayment(this)) {
    m_column->setContentsMargins(24, 16, 24, 24);
    m_column->setSpacing(12);
    auto* leave = new Button(back, Button::Kind::ghost, m_payment);
    leave->setObjectName(QStringLiteral("leaveCheckout"));
    leave->setGlyph(widgets::Icon::arrowLeft);
    m_notice->setObjectName(QStringLiteral("checkoutNotice"));
    m_notice->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(leave);
    row->addWidget(m_notice, 1);
    m_column->addLayout(row);
    addWidget(m_payment);
    addWidget(m_confirming);
    connect(leave, &Button::clicked, &m_purchase, &Purchase::leave);
    connect(&m_purchase, &Purchase::changed, this, &CheckoutPane::showStep);
}

QString CheckoutPane::notice(const Purchase& purchase) {
    switch (purchase.notice()) {
        case Purchase::Notice::refused:
            return tr("The payment did not go through. Try again or pay in another way.");
        case Purchase::Notice::lost:
            return tr(
                "The payment page stopped working. No payment has arrived so far; if you had not paid yet, go on "
                "here. You cannot pay twice.");
        case Purchase::Notice::quarantined:
            return tr(
                "Your payment was taken, but not in the right amount. We are looking into it; please do not pay "
                "again.");
        case Purchase::Notice::returned:
            return tr("Your payment was taken, but it could not be used. It goes back to you by itself.");
        case Purchase::Notice::none:
            break;
    }
    return purchase.error() ? net::words(*purchase.error()) : QString();
}

void CheckoutPane::showStep() {
    m_notice->setText(notice(m_purchase));
    if (m_purchase.step() == Purchase::Step::payment) openCheckout();
    if (m_purchase.step() == Purchase::Step::confirming) setCurrentWidget(m_confirming);
}

void CheckoutPane::openCheckout() {
    setCurrentWidget(m_payment);
    const QUrl url = m_purchase.checkoutUrl(widgets::themeOf(this).isDark());
    if (m_checkout && url == m_checkoutUrl) return;
    if (!m_checkout) {
        m_checkout = new booking::CheckoutView(m_payment);
        m_checkout->setMinimumHeight(kLeastPane);
        m_column->addWidget(m_checkout, 1);
        auto& bridge = m_checkout->bridge();
        connect(&bridge, &booking::CheckoutBridge::paid, &m_purchase, &Purchase::checkoutSucceeded);
        connect(&bridge, &booking::CheckoutBridge::refused, &m_purchase, &Purchase::checkoutFailed);
        connect(&bridge, &booking::CheckoutBridge::closed, &m_purchase, &Purchase::checkoutDismissed);
        connect(m_checkout, &booking::CheckoutView::unreachable, this, [this] {
            m_notice->setText(tr("The payment page cannot be reached. Go back and try again."));
            m_checkoutUrl.clear();
        });
        connect(m_checkout, &booking::CheckoutView::crashed, this, [this] {
            m_checkoutUrl.clear();  // Opened anew when the server knows of no payment.
            m_purchase.checkoutLost();
        });
    }
    m_checkoutUrl = url;
    m_checkout->openCheckout(url);
    m_checkout->setFocus();
}

}  // namespace mc::student
