#pragma once

#include <QObject>
#include <QPointer>
#include <optional>

#include "net/api_client.h"
#include "protocol/plans.h"

namespace mc::discovery {

/// What a person's plan makes of a price before she books (PAY-6): by the rule that prices the booking. No widgets. GUI thread.
class PlanPrice : public QObject {
    Q_OBJECT

public:
    explicit PlanPrice(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// Of whoever is signed in; without an answer nothing is said.
    void load();
    /// Empty where the plan changes nothing.
    QString words(const domain::Money& price, int minutes) const;
    /// The platform's fee on top of what the plan leaves to pay; empty where there is none.
    QString feeWords(const domain::Money& price, int minutes) const;

signals:
    void changed();

private:
    /// Of the tier she has. Null, and absent, where nothing is known of a plan.
    const protocol::PlanOffer* offer() const;
    std::optional<domain::PlanUse> useOf(const domain::Money& price, int minutes) const;

    net::ApiClient& m_api;
    QPointer<net::ApiCall> m_call;
    std::optional<protocol::Plan> m_plan;
};

}  // namespace mc::discovery
