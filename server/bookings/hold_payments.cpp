#include "bookings/booking_view.h"
#include "bookings/holds.h"
#include "domain/booking_states.h"
#include "domain/end_reason.h"
#include "domain/session_rules.h"
#include "platform/database/kept_log.h"

/// What is owed for a hold, and what becomes of it once that is paid.
namespace mc::bookings {

using domain::BookingEvent;
using domain::ErrorCode;
using domain::fail;

namespace {

constexpr domain::Seconds kCaptureWithin = 5 * domain::kMinute;

}  // namespace

domain::Result<payments::Payable> Holds::payable(database::Reader& reader, domain::UserId student,
                                                 const domain::Subject& subject, domain::UtcTime now) const {
    const auto booking = m_store.findFor(reader, domain::BookingId{subject.id}, student);
    if (!booking || booking->studentId != student) return fail(ErrorCode::not_found);
    const bool ranOut = booking->status == BookingStatus::held && now >= booking->holdExpiresAt;
    if (ranOut || booking->status == BookingStatus::expired)
        return fail(ErrorCode::hold_expired, "The time is not kept any more. Please choose it again.");
    if (booking->status != BookingStatus::held)
        return fail(ErrorCode::invalid_state, "The booking is " + std::string(domain::label(booking->status)) + ".");
    // The time stays hers meanwhile: the code is typed on the way to the payment.
    if (!m_people.isEmailVerified(reader, student))
        return fail(ErrorCode::email_not_verified, "Confirm your e-mail address first.");
    if (!booking->policyAccepted) return fail(ErrorCode::policy_not_accepted, "Please accept the cancellation policy.");
    m_parts.scheduling.aboutToTake(booking->mentorId);
    // What the gateway and the checkout show of it: the code is the same in every language.
    return payments::Payable{booking->id,          student,       itemOf(reader, *booking),
                             booking->code,        booking->code, booking->holdExpiresAt,
                             !booking->instantBook};
}

void Holds::prepare(const domain::Subject& subject) {
    const auto booking = m_parts.database.read(
        [&](database::Reader& reader) { return m_store.find(reader, domain::BookingId{subject.id}); });
    using enum BookingStatus;
    if (booking && (booking->status == held || booking->status == expired || booking->status == requested))
        m_parts.scheduling.freshen(booking->mentorId);
}

payments::PricedItem Holds::itemOf(database::Reader& reader, const Booking& booking) const {
    const auto mentor = m_people.find(reader, booking.mentorId);
    const auto& terms = booking.terms;
    return {priceOf(booking),
            terms.commission,
            terms.gateway,
            terms.gst,
            terms.gstMode,
            booking.durationMinutes,
            mentor ? mentor->name : std::string(),
            terms.platformFee};
}

payments::Wanted Holds::keep(Transaction& tx, const payments::Reservation& reserved, domain::UtcTime now) {
    using payments::Wanted;
    auto booking = m_store.find(tx, domain::BookingId{reserved.subject.id});
    if (!booking || booking->studentId != reserved.student || booking->total != reserved.amount) return Wanted::no;
    if (booking->status == BookingStatus::requested && booking->isReserved()) return keepRequest(tx, *booking, now);
    const bool wasExpired = booking->status == BookingStatus::expired;
    if (booking->status != BookingStatus::held && !(wasExpired && reclaim(tx, *booking, now))) return Wanted::no;
    if (isLostElsewhere(tx, *booking, now)) return Wanted::no;
    booking->holdExpiresAt = std::max(booking->holdExpiresAt, now + kCaptureWithin);
    m_store.save(tx, *booking);
    return booking->instantBook ? Wanted::now : Wanted::later;
}

bool Holds::stands(database::Reader& reader, const domain::Subject& subject, domain::UtcTime now) const {
    const auto booking = m_store.find(reader, domain::BookingId{subject.id});
    return !booking || fateOfDisputed(*booking, now) == domain::DisputeFate::platform_bears;
}

/// Two days may lie between the request and its answer: whether her other calendars left the time free is asked again
/// (case 13).
payments::Wanted Holds::keepRequest(Transaction& tx, Booking& booking, domain::UtcTime now) {
    using payments::Wanted;
    if (!booking.acceptedAt) return Wanted::later;
    if (now >= booking.startsAt) return Wanted::no;
    if (!m_parts.scheduling.isBusyElsewhere(booking.mentorId, booking.range())) return Wanted::now;
    m_money.letGoKept(tx, booking, now);
    m_bookings.declineUnpaid(tx, booking, domain::kMentorBusyElsewhere, now);
    return Wanted::no;
}

void Holds::onPaymentReserved(Transaction& tx, const payments::PaymentReserved& event) {
    const auto id = domain::bookingOf(event.subject);
    if (!id) return;
    auto booking = m_store.find(tx, *id);
    request(tx, booking.value(), event.at);
}

/// She was asked in vain, or has accepted in vain: both are told why, and the time is free again.
void Holds::onReservationLost(Transaction& tx, const payments::ReservationLost& event) {
    const auto id = domain::bookingOf(event.subject);
    auto booking = id ? m_store.find(tx, *id) : std::nullopt;
    if (!booking || booking->status != BookingStatus::requested || !booking->isReserved()) return;
    m_money.letGoKept(tx, *booking, event.at);
    m_bookings.declineUnpaid(tx, *booking, domain::kPaymentNotTaken, event.at);
}

void Holds::onPaymentCaptured(Transaction& tx, const payments::PaymentCaptured& event) {
    const auto id = domain::bookingOf(event.subject);
    if (!id) return;
    auto booking = m_store.find(tx, *id);
    if (!booking) throw std::logic_error("a payment for a booking that never was");
    if (booking->status == BookingStatus::requested && booking->isReserved() && booking->total == event.amount)
        return takeRequest(tx, *booking, event.at);
    const bool wasExpired = booking->status == BookingStatus::expired;
    const bool isKept = booking->status == BookingStatus::held || (wasExpired && reclaim(tx, *booking, event.at));
    const bool isWanted = booking->total == event.amount && isKept && !isLostElsewhere(tx, *booking, event.at);
    booking->paidAt = event.at;
    if (isWanted) return take(tx, *booking, event.at);
    database::kept_log::warning(tx, "booking.paid_too_late", {{"booking", booking->id}});
    m_money.returnUnused(tx, *booking, event.amount, event.at);
    m_store.save(tx, *booking);
    m_bookings.events().paidTooLate.emit(tx, {*booking});
}

/// Case 13: her other calendars took the time while it was kept. It is let go, and nothing is paid for it.
bool Holds::isLostElsewhere(Transaction& tx, Booking& booking, domain::UtcTime now) {
    if (!m_parts.scheduling.isBusyElsewhere(booking.mentorId, booking.range())) return false;
    booking.end(*domain::nextStatus(booking.status, BookingEvent::expire_hold, Party::platform), Party::platform,
                std::string(domain::kMentorBusyElsewhere), now);
    m_parts.scheduling.release(tx, booking.id);
    m_money.letGoKept(tx, booking, now);
    m_store.save(tx, booking);
    m_bookings.events().expired.emit(tx, {booking});
    return true;
}

/// Decision 4, the one way back from `expired`: the hold counts as never given up when its time is still free, and
/// neither of the two was suspended meanwhile. Minutes and credits that were to pay a part of it are to be there still.
bool Holds::reclaim(Transaction& tx, Booking& booking, domain::UtcTime now) {
    if (now >= booking.startsAt) return false;
    if (!m_people.isActive(tx, booking.mentorId) || !m_people.isActive(tx, booking.studentId)) return false;
    // She could have it then, whatever her plan is by now.
    const auto mayBook = m_parts.scheduling.check(tx, booking.mentorId, booking.startsAt, booking.durationMinutes,
                                                  booking.createdAt, {.premium = true});
    if (!mayBook || !m_parts.scheduling.claim(tx, claimOf(booking))) return false;
    if (!m_money.keepAgain(tx, booking, now)) {
        m_parts.scheduling.release(tx, booking.id);
        return false;
    }
    booking.status = BookingStatus::held;
    booking.endedAt.reset();
    booking.endedBy.reset();
    return true;
}

void Holds::take(Transaction& tx, Booking& booking, domain::UtcTime now) {
    m_money.sell(tx, booking, now);
    if (booking.instantBook) return m_bookings.confirm(tx, booking, now);
    request(tx, booking, now);
}

/// What was reserved for it is taken: because its mentor accepted, or by hand before she did.
void Holds::takeRequest(Transaction& tx, Booking& booking, domain::UtcTime now) {
    booking.paidAt = now;
    if (booking.acceptedAt && m_parts.scheduling.isBusyElsewhere(booking.mentorId, booking.range())) {
        m_money.returnUnused(tx, booking, booking.total, now);
        return m_bookings.declineUnpaid(tx, booking, domain::kMentorBusyElsewhere, now);
    }
    m_money.sell(tx, booking, now);
    if (booking.acceptedAt) return m_bookings.confirm(tx, booking, now);
    m_store.save(tx, booking);
}

void Holds::request(Transaction& tx, Booking& booking, domain::UtcTime now) {
    booking.status = domain::nextStatus(booking.status, BookingEvent::pay_request, Party::platform).value();
    booking.requestedAt = now;
    booking.priority = m_parts.plans.hasPriority(tx, booking.studentId);
    booking.requestExpiresAt = domain::requestExpiresAt(now, booking.startsAt);
    m_store.save(tx, booking);
    m_bookings.events().requested.emit(tx, {booking});
}

}  // namespace mc::bookings
