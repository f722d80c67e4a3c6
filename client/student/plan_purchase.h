#pragma once

#include "protocol/plans.h"
#include "student/purchase.h"

namespace mc::student {

/// From a chosen plan to its first month (PAY-6).
class PlanPurchase : public Purchase {
    Q_OBJECT
public:
    using Purchase::Purchase;

    void subscribe(protocol::PlanTier tier);
    protocol::PlanTier tier() const { return m_tier; }

protected:
    void order(const net::Intent& intent) override;
    void verify(const QString& subscriptionId, const QString& paymentId, const QString& signature) override;
    void look() override;

private:
    void seen(const protocol::Plan& plan);

    protocol::PlanTier m_tier = protocol::PlanTier::free;
};

}  // namespace mc::student
