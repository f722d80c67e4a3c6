#include "student/purchase.h"

#include "booking/checkout_address.h"

namespace mc::student {

namespace {

constexpr int kPurchasePollMs = 1500;
constexpr int kLooksAfterLoss = 4;

}  // namespace

Purchase::Purchase(net::ApiClient& api, QObject* parent) : QObject(parent), m_api(api) {
    m_poll.setInterval(kPurchasePollMs);
    connect(&m_poll, &QTimer::timeout, this, [this] { look(); });
}

void Purchase::begin(bool fresh) {
    if (fresh || !m_intent) m_intent.emplace();
    m_error.reset();
    setStep(Step::ordering);
    order(*m_intent);
}

void Purchase::again() {
    if (m_step == Step::choosing) begin(false);
}

void Purchase::ordered(const std::string& checkoutPath) {
    if (m_step != Step::ordering) return;
    m_intent.reset();
    m_lost = false;
    m_checkoutPath = checkoutPath;
    setStep(Step::payment);
}

void Purchase::refused(const domain::Error& error) {
    if (m_step != Step::ordering) return;
    m_error = error;
    if (error.code != domain::ErrorCode::unavailable) m_intent.reset();
    setStep(Step::choosing);
}

void Purchase::leave() {
    m_checkoutPath.clear();
    m_error.reset();
    setStep(Step::choosing);
}

QUrl Purchase::checkoutUrl(bool dark) const {
    return booking::checkoutAddress(m_api, m_checkoutPath, dark);
}

void Purchase::checkoutSucceeded(const QString& orderId, const QString& paymentId, const QString& signature) {
    if (m_step != Step::payment) return;
    m_lost = false;
    setStep(Step::confirming);
    verify(orderId, paymentId, signature);
}

void Purchase::checkoutFailed() {
    if (m_step == Step::payment) setStep(Step::payment, Notice::refused);
}

void Purchase::checkoutDismissed() {
    if (m_step == Step::payment) leave();
}

void Purchase::checkoutLost() {
    if (m_step != Step::payment) return;
    m_lost = true;
    m_looks = 0;
    setStep(Step::confirming);
}

/// A payment takes the server some seconds to hear of. After that the person may go on: it is the same order, so nothing is
/// paid twice.
void Purchase::heard(Heard what) {
    if (m_step != Step::ordering && m_step != Step::confirming) return;
    if (what == Heard::paid) {
        leave();
        return emit bought();
    }
    if (what == Heard::quarantined) return setStep(Step::choosing, Notice::quarantined);
    if (what == Heard::returned) return setStep(Step::choosing, Notice::returned);
    if (m_lost && what == Heard::nothing && ++m_looks >= kLooksAfterLoss) setStep(Step::payment, Notice::lost);
}

void Purchase::unknown(const domain::Error& error) {
    if (m_step != Step::confirming || error.code == domain::ErrorCode::unavailable) return;
    m_error = error;
    setStep(Step::choosing);
}

void Purchase::setStep(Step step, Notice notice) {
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
