#include "booking/booking_flow_controller.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "booking/checkout_address.h"
#include "domain/end_reason.h"

namespace mc::booking {

using domain::BookingStatus;
using domain::ErrorCode;

namespace {

constexpr int kHoldTickMs = 1000;
constexpr int kPollMs = 1500;
constexpr int kLooksAfterLoss = 4;

QString pathOf(domain::BookingId id, const char* rest = "") {
    return QStringLiteral("/api/bookings/%1%2").arg(QString::fromStdString(domain::toString(id)), QLatin1String(rest));
}

bool isLost(const domain::Error& error) {
    return error.code == ErrorCode::unavailable || error.code == ErrorCode::timeout ||
           error.code == ErrorCode::internal || error.code == ErrorCode::idempotency_in_flight;
}

bool isAboutTime(ErrorCode code) {
    using enum ErrorCode;
    return code == slot_taken || code == student_busy || code == slot_not_offered || code == slot_for_premium;
}

}  // namespace

std::vector<domain::UtcTime> alternativesOf(const domain::Error& error) {
    std::vector<domain::UtcTime> found;
    const auto extra = QJsonDocument::fromJson(QByteArray::fromStdString(error.extra)).object();
    for (const auto& entry : extra["alternatives"].toArray())
        if (const auto at = domain::parseIso(entry.toString().toStdString())) found.push_back(*at);
    return found;
}

BookingFlowController::BookingFlowController(Bookings& bookings, QObject* parent)
    : QObject(parent), m_bookings(bookings), m_api(bookings.api()) {
    m_second.setInterval(kHoldTickMs);
    connect(&m_second, &QTimer::timeout, this, &BookingFlowController::second);
    connect(&m_api.clock(), &net::ServerClock::jumped, this, &BookingFlowController::second);
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &BookingFlowController::refreshBooking);
    connect(&bookings, &Bookings::changed, this, [this](domain::BookingId id) {
        if (id == m_id) known();
    });
    connect(&bookings, &Bookings::failed, this, [this](domain::BookingId id, const domain::Error& error) {
        if (id == m_id) unknown(error);
    });
    connect(&bookings, &Bookings::gap, this, &BookingFlowController::refreshBooking);
}

void BookingFlowController::start(const QString& mentorSlug, domain::UtcTime at, int minutes, const QString& topic) {
    m_slug = mentorSlug;
    m_minutes = minutes;
    m_topic = topic;
    m_mentor.reset();
    claim(at);
}

void BookingFlowController::claim(domain::UtcTime at) {
    m_at = at;
    m_id = {};
    m_booking.reset();
    m_order.reset();
    m_pay.reset();
    m_claim.emplace();
    clearError();
    setStep(Step::claiming);
    if (m_mentor)
        hold();
    else
        loadMentor();
}

void BookingFlowController::retry() {
    clearError();
    setStep(Step::claiming);
    if (m_id) return m_bookings.fetch(m_id);
    if (m_mentor)
        hold();
    else
        loadMentor();
}

void BookingFlowController::resume(domain::BookingId booking) {
    m_booking.reset();
    m_id = booking;
    setStep(Step::claiming);
    m_bookings.fetch(booking);
}

void BookingFlowController::loadMentor() {
    if (m_asking) return;
    const QString slug = QString::fromLatin1(QUrl::toPercentEncoding(m_slug));
    auto* job = m_api.get<protocol::MentorProfile>(QStringLiteral("/api/mentors/%1").arg(slug));
    m_asking = job;
    job->then(this, [this](const auto& result) {
        m_asking.clear();
        if (result) {
            m_mentor = *result;
            if (m_booking) return emit bookingChanged();
            return hold();
        }
        if (m_booking) return;  // The way goes on without the profile; only its prices are missing.
        setError(result.error());
        setStep(Step::failed);
    });
}

void BookingFlowController::hold() {
    protocol::CreateBooking wish{m_mentor->card.id, m_at, m_minutes, {}, {}, false};
    if (!m_topic.isEmpty()) wish.topic = m_topic.toStdString();
    m_api.post<protocol::Booking>(QStringLiteral("/api/bookings"), wish, *m_claim)
        ->then(this, [this](const auto& result) { held(result); });
}

void BookingFlowController::held(const domain::Result<protocol::Booking>& result) {
    if (result) {
        m_alternatives.clear();
        clearError();
        return adopt(*result);
    }
    setError(result.error());
    m_alternatives = alternativesOf(result.error());
    setStep(isAboutTime(result.error().code) ? Step::taken : Step::failed);
}

void BookingFlowController::adopt(const protocol::Booking& booking) {
    m_id = booking.id;
    m_bookings.take(booking);  // And known() follows.
}

void BookingFlowController::known() {
    if (m_step == Step::done || m_step == Step::released) return;
    m_booking = *m_bookings.find(m_id);
    m_minutes = m_booking->durationMinutes;
    m_at = m_booking->startsAt;
    m_slug = QString::fromStdString(m_booking->mentor.slug.value_or(std::string()));
    if (!m_mentor && !m_slug.isEmpty()) loadMentor();
    emit bookingChanged();
    followStatus();
}

void BookingFlowController::unknown(const domain::Error& error) {
    if (m_step != Step::claiming) return;
    setError(error);
    setStep(Step::failed);
}

void BookingFlowController::followStatus() {
    switch (m_booking->status) {
        case BookingStatus::held:
            m_second.start();
            if (m_booking->payment == protocol::PaymentStatus::captured) return setStep(Step::confirming);
            if (m_step == Step::claiming) setStep(Step::details);
            if (m_step == Step::confirming && m_lost) lookAfterLoss();
            if (holdIsOver() && m_booking->payment == protocol::PaymentStatus::none) setStep(Step::expired);
            return;
        case BookingStatus::requested:
        case BookingStatus::confirmed:
        case BookingStatus::completed:
            return setStep(Step::done);
        default:
            return setStep(Step::expired);
    }
}

void BookingFlowController::changeDuration(protocol::BookingDetails details) {
    if (m_busy || m_step != Step::details || details.durationMinutes == m_booking->durationMinutes) return;
    m_proceeding = false;
    setBusy(true);
    clearError();
    details.version = m_booking->version;
    m_api.put<protocol::Booking>(pathOf(m_booking->id, "/details"), details)->then(this, [this](const auto& result) {
        setBusy(false);
        if (result) {
            m_order.reset();  // Another price is another order.
            m_pay.reset();
            return adopt(*result);
        }
        setError(result.error());
        emit bookingChanged();  // The old length still holds.
        if (result.error().code == ErrorCode::changed_elsewhere) refreshBooking();
    });
}

void BookingFlowController::proceed(protocol::BookingDetails details) {
    if (m_busy || m_step != Step::details) return;
    m_proceeding = true;
    setBusy(true);
    clearError();
    details.version = m_booking->version;
    m_api.put<protocol::Booking>(pathOf(m_booking->id, "/details"), details)->then(this, [this](const auto& result) {
        if (result) {
            adopt(*result);
            return openOrder();
        }
        setBusy(false);
        setError(result.error());
        const auto code = result.error().code;
        if (code == ErrorCode::hold_expired || code == ErrorCode::invalid_state || code == ErrorCode::changed_elsewhere)
            refreshBooking();
    });
}

void BookingFlowController::openOrder() {
    if (!m_pay) m_pay.emplace();
    m_api
        .post<protocol::Order>(QStringLiteral("/api/payments/create-order"), protocol::CreateOrder{m_booking->id},
                               *m_pay)
        ->then(this, [this](const auto& result) { ordered(result); });
}

void BookingFlowController::ordered(const domain::Result<protocol::Order>& result) {
    setBusy(false);
    if (!result) {
        setError(result.error());
        if (!isLost(result.error())) m_pay.reset();
        return refreshBooking();
    }
    m_order = *result;
    m_lost = false;
    using protocol::PaymentStatus;
    const bool isPaid = m_order->status == PaymentStatus::captured || m_order->status == PaymentStatus::reserved;
    const bool nothingDue = m_order->checkoutPath.empty() || isPaid;
    setStep(nothingDue ? Step::confirming : Step::payment);
}

void BookingFlowController::backToDetails() {
    if (m_step == Step::payment && isHeld()) setStep(Step::details);
}

void BookingFlowController::release(std::function<void()> then) {
    m_second.stop();
    const bool held = isHeld();
    setStep(Step::released);
    if (!held) return then();
    const protocol::EndBooking reason{std::string(domain::kReleasedBeforePaying)};
    m_api.put<protocol::Booking>(pathOf(m_booking->id, "/cancel"), reason)
        ->then(&m_bookings, [&bookings = m_bookings, then = std::move(then)](const auto& result) {
            if (result) bookings.take(*result);
            then();
        });
}

QUrl BookingFlowController::checkoutUrl(bool dark) const {
    return m_order ? checkoutAddress(m_api, m_order->checkoutPath, dark) : QUrl();
}

void BookingFlowController::checkoutSucceeded(const QString& orderId, const QString& paymentId,
                                              const QString& signature) {
    if (m_step != Step::payment) return;
    clearError();
    m_lost = false;
    setStep(Step::confirming);
    const protocol::VerifyPayment body{orderId.toStdString(), paymentId.toStdString(), signature.toStdString()};
    m_api.post<protocol::Order>(QStringLiteral("/api/payments/verify"), body)->then(this, [this](const auto& result) {
        if (result)
            m_order = *result;
        else if (!isLost(result.error()))
            setError(result.error());
        if (!result && result.error().code == ErrorCode::signature_invalid) setStep(Step::payment);
        refreshBooking();  // Whatever verify said: a webhook may have been first (case 17).
    });
}

void BookingFlowController::checkoutFailed(const QString& code) {
    if (m_step != Step::payment) return;
    m_refusal = code;
    setError(domain::fail(ErrorCode::payment_failed));
}

void BookingFlowController::checkoutDismissed() {
    if (m_step != Step::payment) return;
    refreshBooking();
}

void BookingFlowController::checkoutLost() {
    if (m_step != Step::payment) return;
    m_lost = true;
    m_looks = 0;
    setStep(Step::confirming);
}

/// A payment takes the server some seconds to hear of. After that the person may try again: the order is the same one,
/// so nothing is paid twice.
void BookingFlowController::lookAfterLoss() {
    const bool pays =
        m_booking->payment != protocol::PaymentStatus::none && m_booking->payment != protocol::PaymentStatus::created;
    if (pays || ++m_looks < kLooksAfterLoss || holdIsOver()) return;
    setStep(Step::payment);
}

void BookingFlowController::refreshBooking() {
    if (m_booking && m_step != Step::released) m_bookings.fetch(m_id);
}

bool BookingFlowController::holdIsOver() const {
    return isHeld() && m_booking->holdExpiresAt && now() >= *m_booking->holdExpiresAt;
}

void BookingFlowController::second() {
    if (!holdIsOver() || m_step == Step::confirming || m_step == Step::expired) return;
    m_second.stop();
    // It may have been paid in the last second: ask, and keep asking until the server has decided.
    setStep(Step::confirming);
}

void BookingFlowController::setStep(Step step) {
    if (step == Step::confirming)
        m_poll.start();
    else
        m_poll.stop();
    if (step == Step::done || step == Step::expired) m_second.stop();
    if (step == m_step) return;
    m_step = step;
    emit stepChanged();
    if (step == Step::confirming) refreshBooking();
}

void BookingFlowController::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged();
}

void BookingFlowController::setError(const domain::Error& error) {
    m_error = error;
    m_hasError = true;
    emit errorChanged();
}

void BookingFlowController::clearError() {
    m_refusal.clear();
    if (!m_hasError) return;
    m_hasError = false;
    emit errorChanged();
}

}  // namespace mc::booking
