#include "bookings/booking_service.h"
#include "domain/booking_states.h"

/// Accepting, declining, cancelling and expiring: who may is the domain's table, what it costs the stored policy.
namespace mc::bookings {

using domain::BookingEvent;
using domain::ErrorCode;
using domain::fail;

namespace {

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

domain::Error reasonRequired() {
    auto error = fail(ErrorCode::validation_failed, "The request is not valid.");
    error.fields.push_back({"reason", "required", "reason is required"});
    return error;
}

}  // namespace

void BookingService::end(Booking& booking, BookingStatus status, Party by, std::string_view reason,
                         domain::UtcTime now) {
    booking.status = status;
    booking.endedAt = now;
    booking.endedBy = by;
    booking.endReason = reason;
    if (booking.confirmedAt) ++booking.calendarSequence;
}

domain::Result<Booking> BookingService::accept(domain::UserId mentor, domain::BookingId id, domain::UtcTime now) {
    return change(id, mentor, Party::mentor, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        const auto next = domain::apply(booking.status, BookingEvent::accept, Party::mentor);
        if (!next) return next.error();
        if (booking.requestExpiresAt && now >= *booking.requestExpiresAt)
            return fail(ErrorCode::invalid_state, "The time to answer is over.");
        confirm(tx, booking, now);
        return {};
    });
}

domain::Result<Booking> BookingService::decline(domain::UserId mentor, domain::BookingId id, std::string_view reason,
                                                domain::UtcTime now) {
    return change(id, mentor, Party::mentor, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        if (isBlank(reason)) return reasonRequired();
        return decline(tx, booking, Party::mentor, reason, now);
    });
}

domain::Result<void> BookingService::decline(Transaction& tx, Booking& booking, Party by, std::string_view reason,
                                             domain::UtcTime now) {
    const auto next = domain::apply(booking.status, BookingEvent::decline, by);
    if (!next) return next.error();
    end(booking, *next, by, reason, now);
    m_parts.scheduling.release(tx, booking.id);
    m_money.giveBack(tx, booking, 100, now);
    m_store.save(tx, booking);
    m_events.declined.emit(tx, {booking});
    return {};
}

domain::Result<Booking> BookingService::cancel(domain::UserId actor, domain::BookingId id, std::string_view reason,
                                               domain::UtcTime now) {
    return change(id, actor, std::nullopt, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        const auto by = *booking.partyOf(actor);
        if (booking.status == BookingStatus::held && by == Party::student) return release(tx, booking, now);
        if (isBlank(reason)) return reasonRequired();
        return cancelPaid(tx, booking, by, reason, now);
    });
}

/// The student gives the hold up. Whatever is still paid for it goes back.
domain::Result<void> BookingService::release(Transaction& tx, Booking& booking, domain::UtcTime now) {
    end(booking, BookingStatus::cancelled, Party::student, {}, now);
    m_parts.scheduling.release(tx, booking.id);
    m_money.forgetOrder(tx, booking);
    m_store.save(tx, booking);
    m_events.expired.emit(tx, {booking});
    return {};
}

domain::Result<void> BookingService::cancelPaid(Transaction& tx, Booking& booking, Party by, std::string_view reason,
                                                domain::UtcTime now) {
    const auto next = domain::apply(booking.status, BookingEvent::cancel, by);
    if (!next) return next.error();
    if (now >= booking.endsAt) return fail(ErrorCode::invalid_state, "The session is over.");
    const auto tier = domain::refundTier(booking.terms.policy, booking.terms.deadlineStart, now, by);
    const int percent = domain::percentOf(booking.terms.policy, tier);
    end(booking, *next, by, reason, now);
    m_parts.scheduling.release(tx, booking.id);
    const auto refund = m_money.giveBack(tx, booking, percent, now);
    m_store.save(tx, booking);
    m_events.cancelled.emit(tx, {booking, refund, percent});
    return {};
}

domain::Result<domain::CancellationPreview> BookingService::previewCancel(domain::UserId actor, domain::BookingId id,
                                                                          domain::UtcTime now) const {
    const auto booking = m_parts.database.read([&](database::Reader& reader) { return findFor(reader, id, actor); });
    if (!booking) return booking.error();
    const auto by = *booking->partyOf(actor);
    if (const auto may = domain::apply(booking->status, BookingEvent::cancel, by); !may) return may.error();
    const bool isHeld = booking->status == BookingStatus::held;
    const domain::Money paid = isHeld ? domain::Money{0, booking->total.currency} : booking->total;
    return domain::previewCancellation(booking->terms.policy, booking->terms.deadlineStart, now, by, paid);
}

domain::Result<void> BookingService::expire(Transaction& tx, Booking& booking, domain::UtcTime now) {
    const auto next = domain::apply(booking.status, BookingEvent::expire_hold, Party::platform);
    if (!next) return next.error();
    if (now < booking.holdExpiresAt) return fail(ErrorCode::too_early);
    end(booking, *next, Party::platform, {}, now);
    m_parts.scheduling.release(tx, booking.id);
    m_store.save(tx, booking);
    m_events.expired.emit(tx, {booking});
    return {};
}

}  // namespace mc::bookings
