#include "student/credits_purchase.h"

#include <utility>

namespace mc::student {

using protocol::PaymentStatus;

namespace {

const QString kOrdersPath = QStringLiteral("/api/me/credits/orders");

/// The same order is answered again: whoever has paid it is not asked to pay.
bool isStillToPay(PaymentStatus status) {
    return status == PaymentStatus::none || status == PaymentStatus::created || status == PaymentStatus::attempted;
}

}  // namespace

void CreditsPurchase::buy(const domain::Money& pack) {
    if (step() != Step::choosing) return;
    const bool fresh = std::exchange(m_pack, pack) != pack;
    begin(fresh);
}

void CreditsPurchase::order(const net::Intent& intent) {
    api()
        .post<protocol::Order>(kOrdersPath, protocol::BuyCredits{m_pack}, intent)
        ->then(this, [this](const auto& answer) {
            if (!answer) return refused(answer.error());
            m_bought = answer->creditsId;
            isStillToPay(answer->status) ? ordered(answer->checkoutPath) : seen(*answer);
        });
}

void CreditsPurchase::verify(const QString& orderId, const QString& paymentId, const QString& signature) {
    const protocol::VerifyPayment body{orderId.toStdString(), paymentId.toStdString(), signature.toStdString()};
    api().post<protocol::Order>(QStringLiteral("/api/payments/verify"), body)->then(this, [this](const auto& answer) {
        if (answer) seen(*answer);  // Else the server is asked again and again.
    });
}

void CreditsPurchase::look() {
    if (!m_bought) return;
    const auto id = QString::fromStdString(domain::toString(*m_bought));
    api().get<protocol::Order>(kOrdersPath + u'/' + id)->then(this, [this](const auto& answer) {
        answer ? seen(*answer) : unknown(answer.error());
    });
}

void CreditsPurchase::seen(const protocol::Order& order) {
    switch (order.status) {
        case PaymentStatus::captured:
            return heard(Heard::paid);
        case PaymentStatus::quarantined:
            return heard(Heard::quarantined);
        case PaymentStatus::refund_pending:
        case PaymentStatus::refunded:
        case PaymentStatus::refund_failed:
            return heard(Heard::returned);
        case PaymentStatus::attempted:
            return heard(Heard::attempted);
        default:
            return heard(Heard::nothing);
    }
}

}  // namespace mc::student
