#include "student/credits_purchase.h"

#include "booking/checkout_address.h"

namespace mc::student {

using protocol::PaymentStatus;

namespace {

constexpr int kCreditsPollMs = 1500;
constexpr int kLooksAfterLoss = 4;
const QString kOrdersPath = QStringLiteral("/api/me/credits/orders");

}  // namespace

CreditsPurchase::CreditsPurchase(net::ApiClient& api, QObject* parent) : QObject(parent), m_api(api) {
    m_poll.setInterval(kCreditsPollMs);
    connect(&m_poll, &QTimer::timeout, this, &CreditsPurchase::look);
}

void CreditsPurchase::buy(const domain::Money& pack) {
    if (m_step != Step::choosing) return;
    if (pack != m_pack || !m_intent) m_intent.emplace();
    m_pack = pack;
    m_error.reset();
    setStep(Step::ordering);
    m_api.post<protocol::Order>(kOrdersPath, protocol::BuyCredits{pack}, *m_intent)
        ->then(this, [this](const auto& answer) { ordered(answer); });
}

void CreditsPurchase::ordered(const domain::Result<protocol::Order>& answer) {
    if (m_step != Step::ordering) return;
    if (!answer) {
        m_error = answer.error();
        if (answer.error().code != domain::ErrorCode::unavailable) m_intent.reset();
        return setStep(Step::choosing);
    }
    m_order = *answer;
    m_intent.reset();
    m_lost = false;
    if (m_order->status == PaymentStatus::captured) return seen(*m_order);
    setStep(Step::payment);
}

void CreditsPurchase::leave() {
    m_order.reset();
    m_error.reset();
    setStep(Step::choosing);
}

QUrl CreditsPurchase::checkoutUrl(bool dark) const {
    return m_order ? booking::checkoutAddress(m_api, *m_order, dark) : QUrl();
}

void CreditsPurchase::checkoutSucceeded(const QString& orderId, const QString& paymentId, const QString& signature) {
    if (m_step != Step::payment) return;
    m_lost = false;
    setStep(Step::confirming);
    const protocol::VerifyPayment body{orderId.toStdString(), paymentId.toStdString(), signature.toStdString()};
    m_api.post<protocol::Order>(QStringLiteral("/api/payments/verify"), body)->then(this, [this](const auto& answer) {
        if (answer && m_step == Step::confirming) seen(*answer);  // Else the server is asked again and again.
    });
}

void CreditsPurchase::checkoutFailed() {
    if (m_step == Step::payment) setStep(Step::payment, Notice::refused);
}

void CreditsPurchase::checkoutDismissed() {
    if (m_step == Step::payment) leave();
}

void CreditsPurchase::checkoutLost() {
    if (m_step != Step::payment) return;
    m_lost = true;
    m_looks = 0;
    setStep(Step::confirming);
}

void CreditsPurchase::look() {
    if (!m_order || !m_order->creditsId) return;
    const auto id = QString::fromStdString(domain::toString(*m_order->creditsId));
    m_api.get<protocol::Order>(kOrdersPath + u'/' + id)->then(this, [this](const auto& answer) {
        if (m_step != Step::confirming) return;
        if (answer) return seen(*answer);
        if (answer.error().code == domain::ErrorCode::unavailable) return;
        m_error = answer.error();
        setStep(Step::choosing);
    });
}

/// A payment takes the server some seconds to hear of. After that the person may go on: it is the same order, so nothing is
/// paid twice.
void CreditsPurchase::seen(const protocol::Order& order) {
    if (order.status == PaymentStatus::captured) {
        leave();
        return emit bought(m_pack);
    }
    if (order.status == PaymentStatus::quarantined) return setStep(Step::choosing, Notice::quarantined);
    const bool pays = order.status == PaymentStatus::attempted;
    if (m_lost && !pays && ++m_looks >= kLooksAfterLoss) setStep(Step::payment, Notice::lost);
}

void CreditsPurchase::setStep(Step step, Notice notice) {
    const bool begins = step == Step::confirming && m_step != Step::confirming;
    if (step == Step::confirming)
        m_poll.start();
    else
        m_poll.stop();
    m_step = step;
    m_notice = notice;
    emit changed();
    if (begins && m_lost) look();
}

}  // namespace mc::student
