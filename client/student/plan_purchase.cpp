#include "student/plan_purchase.h"

#include <utility>

namespace mc::student {

void PlanPurchase::subscribe(protocol::PlanTier tier) {
    if (step() != Step::choosing) return;
    const bool fresh = std::exchange(m_tier, tier) != tier;
    begin(fresh);
}

void PlanPurchase::order(const net::Intent& intent) {
    api()
        .post<protocol::PlanCheckout>(QStringLiteral("/api/me/plan/checkout"), protocol::ChangePlan{m_tier}, intent)
        ->then(this, [this](const auto& answer) { answer ? ordered(answer->checkoutPath) : refused(answer.error()); });
}

void PlanPurchase::verify(const QString& subscriptionId, const QString& paymentId, const QString& signature) {
    const protocol::VerifyPlan body{subscriptionId.toStdString(), paymentId.toStdString(), signature.toStdString()};
    api().post<protocol::Plan>(QStringLiteral("/api/me/plan/verify"), body)->then(this, [this](const auto& answer) {
        if (answer) seen(*answer);  // Else the server is asked again and again.
    });
}

void PlanPurchase::look() {
    api().get<protocol::Plan>(QStringLiteral("/api/me/plan"))->then(this, [this](const auto& answer) {
        answer ? seen(*answer) : unknown(answer.error());
    });
}

void PlanPurchase::seen(const protocol::Plan& plan) {
    heard(plan.tier == m_tier ? Heard::paid : Heard::nothing);
}

}  // namespace mc::student
