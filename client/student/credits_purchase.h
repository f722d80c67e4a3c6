#pragma once

#include "protocol/credits.h"
#include "student/purchase.h"

namespace mc::student {

/// From a chosen pack to credits (PAY-5).
class CreditsPurchase : public Purchase {
    Q_OBJECT
public:
    using Purchase::Purchase;

    void buy(const domain::Money& pack);
    const domain::Money& pack() const { return m_pack; }

protected:
    void order(const net::Intent& intent) override;
    void verify(const QString& orderId, const QString& paymentId, const QString& signature) override;
    void look() override;

private:
    void seen(const protocol::Order& order);

    domain::Money m_pack;
    std::optional<domain::CreditLotId> m_bought;
};

}  // namespace mc::student
