#pragma once

#include <QStackedWidget>
#include <QUrl>

class QVBoxLayout;

namespace mc::booking {
class CheckoutView;
class ConfirmingPayment;
}  // namespace mc::booking

namespace mc::widgets {
class Label;
}

namespace mc::student {

class Purchase;

/// The checkout of a purchase, and the wait until the server knows. Object names: leaveCheckout, checkoutNotice.
class CheckoutPane : public QStackedWidget {
    Q_OBJECT
public:
    /// `back`: the words on the way back. `purchase` must outlive it.
    CheckoutPane(Purchase& purchase, const QString& back, QWidget* parent = nullptr);

    /// What is to be said beside the step, by the pane or where things are chosen; mostly empty.
    static QString notice(const Purchase& purchase);

private:
    void showStep();
    void openCheckout();

    Purchase& m_purchase;
    QWidget* m_payment;
    QVBoxLayout* m_column;
    widgets::Label* m_notice;
    booking::ConfirmingPayment* m_confirming;
    booking::CheckoutView* m_checkout = nullptr;
    QUrl m_checkoutUrl;
};

}  // namespace mc::student
