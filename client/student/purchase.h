#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <optional>

#include "net/api_client.h"

namespace mc::student {

/// The way from something chosen through the checkout until the server says that it is there. The server's word is the truth
/// at every step: a lost answer or a checkout that broke leads to what it says, never to a second payment. What is bought and
/// how the server is asked is said by a class of its own. No widgets. GUI thread.
class Purchase : public QObject {
    Q_OBJECT
public:
    enum class Step {
        choosing,
        ordering,    ///< The server is asked where it is paid.
        payment,     ///< The checkout is open.
        confirming,  ///< Something was paid, or may have been.
    };
    Q_ENUM(Step)
    /// What is to be said beside the step.
    enum class Notice {
        none,
        refused,      ///< The checkout refused the last try.
        lost,         ///< The checkout broke, and no payment has arrived so far.
        quarantined,  ///< Another amount arrived; somebody looks at it.
        returned      ///< It arrived and could not be used: it goes back.
    };

    explicit Purchase(net::ApiClient& api, QObject* parent = nullptr);

    /// What was asked for last, after it was refused.
    void again();
    /// Back to what can be chosen. What is on its way is still followed by the server.
    void leave();

    // What the checkout page reports.
    void checkoutSucceeded(const QString& orderId, const QString& paymentId, const QString& signature);
    void checkoutFailed();
    void checkoutDismissed();
    void checkoutLost();

    Step step() const { return m_step; }
    /// Nothing of the checkout is there yet.
    bool isChoosing() const { return m_step == Step::choosing || m_step == Step::ordering; }
    Notice notice() const { return m_notice; }
    const std::optional<domain::Error>& error() const { return m_error; }
    QUrl checkoutUrl(bool dark) const;

signals:
    void changed();
    /// It is there.
    void bought();

protected:
    /// What the server knows of the payment.
    enum class Heard { nothing, attempted, paid, quarantined, returned };

    net::ApiClient& api() { return m_api; }
    /// `fresh`: something else than was asked for last.
    void begin(bool fresh);
    /// Where it is paid.
    void ordered(const std::string& checkoutPath);
    void refused(const domain::Error& error);
    void heard(Heard what);
    /// While confirming: the server does not know of it at all.
    void unknown(const domain::Error& error);

    /// Asks for the order under `intent`, and calls ordered, heard or refused.
    virtual void order(const net::Intent& intent) = 0;
    /// Hands over what the checkout gave, and calls heard where there is an answer.
    virtual void verify(const QString& orderId, const QString& paymentId, const QString& signature) = 0;
    /// Asks how far it is, and calls heard or unknown.
    virtual void look() = 0;

private:
    void setStep(Step step, Notice notice = Notice::none);

    net::ApiClient& m_api;
    Step m_step = Step::choosing;
    Notice m_notice = Notice::none;
    std::optional<net::Intent> m_intent;  ///< Kept while the same is asked for again.
    std::string m_checkoutPath;
    std::optional<domain::Error> m_error;
    bool m_lost = false;
    int m_looks = 0;  ///< At the server since the checkout was lost.
    QTimer m_poll;
};

}  // namespace mc::student
