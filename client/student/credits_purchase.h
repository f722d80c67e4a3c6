#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <optional>

#include "net/api_client.h"
#include "protocol/credits.h"

namespace mc::student {

/// The way from a chosen pack to credits (PAY-5). The server's word is the truth at every step: a lost answer or a checkout
/// that broke leads to what it says, never to a second payment. No widgets. GUI thread.
class CreditsPurchase : public QObject {
    Q_OBJECT
public:
    enum class Step {
        choosing,
        ordering,    ///< The server is asked for the order.
        payment,     ///< The checkout is open.
        confirming,  ///< Something was paid, or may have been.
    };
    Q_ENUM(Step)
    /// What is to be said beside the step.
    enum class Notice {
        none,
        refused,     ///< The checkout refused the last try.
        lost,        ///< The checkout broke, and no payment has arrived so far.
        quarantined  ///< Another amount arrived; somebody looks at it.
    };

    explicit CreditsPurchase(net::ApiClient& api, QObject* parent = nullptr);

    void buy(const domain::Money& pack);
    /// Back to the packs. What is on its way is still followed by the server.
    void leave();

    // What the checkout page reports.
    void checkoutSucceeded(const QString& orderId, const QString& paymentId, const QString& signature);
    void checkoutFailed();
    void checkoutDismissed();
    void checkoutLost();

    Step step() const { return m_step; }
    Notice notice() const { return m_notice; }
    const std::optional<domain::Error>& error() const { return m_error; }
    const domain::Money& pack() const { return m_pack; }
    QUrl checkoutUrl(bool dark) const;

signals:
    void changed();
    /// They are there.
    void bought(const mc::domain::Money& pack);

private:
    void ordered(const domain::Result<protocol::Order>& answer);
    void look();
    void seen(const protocol::Order& order);
    void setStep(Step step, Notice notice = Notice::none);

    net::ApiClient& m_api;
    Step m_step = Step::choosing;
    Notice m_notice = Notice::none;
    domain::Money m_pack;
    std::optional<net::Intent> m_intent;  ///< Kept while the same pack is asked for again.
    std::optional<protocol::Order> m_order;
    std::optional<domain::Error> m_error;
    bool m_lost = false;
    int m_looks = 0;  ///< At the server since the checkout was lost.
    QTimer m_poll;
};

}  // namespace mc::student
