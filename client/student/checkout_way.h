#pragma once

#include <QPointer>
#include <QStackedWidget>

#include "protocol/accounts.h"
#include "student/purchase.h"

namespace mc::booking {
class ConfirmAddressDialog;
}

namespace mc::widgets {
class Label;
}

namespace mc::student {

class CheckoutPane;

/// A page's way through a checkout: what can be chosen, and the checkout in its place; whoever has to confirm her address
/// first is asked for the code, and goes on.
class CheckoutWay : public QStackedWidget {
    Q_OBJECT
public:
    /// `back`: the words on the way back to what can be chosen. `purchase` must outlive it.
    CheckoutWay(net::ApiClient& api, Purchase& purchase, const QString& back, QWidget* parent);

    /// What is to be said where things are chosen, hidden while there is nothing: for the page to place.
    widgets::Label* notice() { return m_notice; }
    /// Once.
    void setChoice(QWidget* choice);

signals:
    void addressConfirmed(const mc::protocol::Me& me);

private:
    void follow();
    void askForCode();

    net::ApiClient& m_api;
    Purchase& m_purchase;
    widgets::Label* m_notice;
    QWidget* m_choice = nullptr;
    CheckoutPane* m_pane;
    QPointer<booking::ConfirmAddressDialog> m_addressDialog;
};

}  // namespace mc::student
