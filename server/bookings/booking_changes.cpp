#include "bookings/booking_changes.h"

#include "domain/booking_states.h"
#include "domain/credits.h"
#include "domain/end_reason.h"
#include "domain/person_deeds.h"
#include "protocol/formats.h"

namespace mc::bookings {

using domain::BookingEvent;
using domain::ErrorCode;
using domain::fail;

namespace {

/// The one rule of cancelling and of what is promised before it. The state afterwards.
domain::Result<BookingStatus> mayCancel(const Booking& booking, Party by, domain::UtcTime now) {
    const auto next = domain::apply(booking.status, BookingEvent::cancel, by);
    if (!next || booking.status == BookingStatus::held) return next;
    if (now >= booking.endsAt) return fail(ErrorCode::invalid_state, "The session is over.");
    if (booking.isReported()) return fail(ErrorCode::invalid_state, "An absence was reported.");
    return next;
}

domain::Result<void> mayAnswer(const Booking& booking) {
    if (booking.status != BookingStatus::requested || !booking.acceptedAt) return {};
    return fail(ErrorCode::invalid_state, "The request was accepted; its payment is being taken.");
}

}  // namespace

BookingChanges::BookingChanges(const BookingParts& parts, BookingService& bookings, Holds& holds)
    : m_parts(parts),
      m_bookings(bookings),
      m_holds(holds),
      m_money(parts.ledger, parts.payments, parts.wallet, parts.plans) {}

domain::Result<Booking> BookingChanges::accept(domain::UserId mentor, domain::BookingId id, domain::UtcTime now,
                                               bool pause) {
    m_parts.scheduling.aboutToTake(mentor);
    return m_bookings.change(id, mentor, Party::mentor, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        const auto next = domain::apply(booking.status, BookingEvent::accept, Party::mentor);
        if (!next) return next.error();
        if (const auto may = mayAnswer(booking); !may) return may;
        if (booking.requestExpiresAt && now >= *booking.requestExpiresAt)
            return fail(ErrorCode::invalid_state, "The time to answer is over.");
        if (m_parts.scheduling.isBusyElsewhere(mentor, booking.range()))
            return m_parts.scheduling.checkElsewhere(mentor, booking.range());
        booking.acceptedAt = now;
        if (booking.isReserved()) {
            if (const auto taking = takePayment(tx, booking); !taking) return taking;
        } else {
            m_bookings.confirm(tx, booking, now);
        }
        return pauseWithIt(tx, booking, pause, now);
    });
}

/// It is confirmed when the money is there: that is queued together with her answer, and cannot be lost.
domain::Result<void> BookingChanges::takePayment(Transaction& tx, Booking& booking) {
    if (!m_money.takeReserved(tx, booking)) return fail(ErrorCode::invalid_state, "The payment is being looked at.");
    booking.requestExpiresAt = booking.startsAt;
    m_store.save(tx, booking);
    m_bookings.events().accepted.emit(tx, {booking});
    return {};
}

domain::Result<void> BookingChanges::pauseWithIt(Transaction& tx, const Booking& booking, bool pause,
                                                 domain::UtcTime now) {
    if (!pause) return {};
    return m_parts.scheduling.setAccepting(tx, booking.mentorId, false, now);
}

domain::Result<Booking> BookingChanges::decline(domain::UserId mentor, domain::BookingId id, std::string_view reason,
                                                domain::UtcTime now, bool pause) {
    return m_bookings.change(id, mentor, Party::mentor, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        if (protocol::isBlank(reason)) return domain::invalid("reason", "required", "is required");
        if (const auto may = mayAnswer(booking); !may) return may;
        if (const auto declined = decline(tx, booking, Party::mentor, reason, now); !declined) return declined;
        return pauseWithIt(tx, booking, pause, now);
    });
}

domain::Result<void> BookingChanges::declineUnanswered(Transaction& tx, Booking& booking, domain::UtcTime now) {
    // Accepted, but until the start the gateway would not say whether the money was taken.
    const bool isUnpaid = booking.status == BookingStatus::requested && booking.acceptedAt;
    return decline(tx, booking, Party::platform, isUnpaid ? domain::kPaymentNotTaken : std::string_view(), now);
}

domain::Result<void> BookingChanges::decline(Transaction& tx, Booking& booking, Party by, std::string_view reason,
                                             domain::UtcTime now) {
    const auto next = domain::apply(booking.status, BookingEvent::decline, by);
    if (!next) return next.error();
    booking.end(*next, by, reason, now);
    m_parts.scheduling.release(tx, booking.id);
    m_money.giveBack(tx, booking, 100, now);
    m_store.save(tx, booking);
    m_bookings.events().declined.emit(tx, {booking});
    return {};
}

domain::Result<Booking> BookingChanges::cancel(domain::UserId actor, domain::BookingId id, std::string_view reason,
                                               domain::UtcTime now) {
    return m_bookings.change(id, actor, std::nullopt, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        const auto by = *booking.partyOf(actor);
        if (booking.status == BookingStatus::held && by == Party::student) return m_holds.release(tx, booking, now);
        if (protocol::isBlank(reason)) return domain::invalid("reason", "required", "is required");
        return cancelPaid(tx, booking, by, reason, now);
    });
}

bool BookingChanges::mayCancelAsAdmin(const Booking& booking, domain::UtcTime now) const {
    return booking.status != BookingStatus::held && mayCancel(booking, Party::platform, now).has_value();
}

domain::Result<Booking> BookingChanges::cancelAs(domain::UserId admin, domain::BookingId id, const std::string& reason,
                                                 int version, domain::UtcTime now) {
    return m_bookings.changeAsAdmin(id, admin, version, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        // Nothing is paid yet, and it runs out by itself.
        if (booking.status == BookingStatus::held) return fail(ErrorCode::invalid_state, "The booking is held.");
        const auto back = booking.isReserved() ? 0 : booking.paid().minor;
        const auto detail = "{\"toStudentMinor\":" + std::to_string(back) + "}";
        m_audit.record(tx, {now, admin, "booking.cancelled", "booking", booking.id.value, reason, detail});
        return cancelPaid(tx, booking, Party::platform, reason, now);
    });
}

void BookingChanges::onDisputeMoved(Transaction& tx, const payments::DisputeMoved& event) {
    const auto id = domain::bookingOf(event.subject);
    auto booking = id && event.state == domain::DisputeState::lost ? m_store.find(tx, *id) : std::nullopt;
    if (!booking || fateOfDisputed(*booking, event.at) != domain::DisputeFate::sale_undone) return;
    end(tx, *booking, Party::platform, domain::kPaymentDisputed, 100, event.at).value();
}

void BookingChanges::onRefunded(Transaction& tx, const payments::RefundProcessed& event) {
    const auto id = event.undoes ? domain::bookingOf(event.subject) : std::nullopt;
    auto booking = id ? m_store.find(tx, *id) : std::nullopt;
    if (!booking || fateOfDisputed(*booking, event.at) != domain::DisputeFate::sale_undone) return;
    end(tx, *booking, Party::platform, domain::kPaymentReturned, 100, event.at).value();
}

void BookingChanges::endAllOf(Transaction& tx, domain::UserId person, domain::UtcTime now) {
    for (const auto role : {Party::student, Party::mentor})
        for (auto& booking : m_store.open(tx, person, role, now))
            endForSuspension(tx, booking, now).value();
}

/// Why somebody is suspended is nobody else's business: no reason is told.
domain::Result<void> BookingChanges::endForSuspension(Transaction& tx, Booking& booking, domain::UtcTime now) {
    switch (domain::suspensionFate(booking.status, booking.isReported(), booking.range(), now)
                .value_or(domain::SuspensionFate::waits)) {
        case domain::SuspensionFate::released:
            return m_holds.release(tx, booking, now);
        case domain::SuspensionFate::cancelled:
            return cancelPaid(tx, booking, Party::platform, {}, now);
        case domain::SuspensionFate::call_ends:
        case domain::SuspensionFate::waits:
            break;
    }
    return {};
}

domain::Result<void> BookingChanges::cancelPaid(Transaction& tx, Booking& booking, Party by, std::string_view reason,
                                                domain::UtcTime now) {
    if (booking.isReserved()) return end(tx, booking, by, reason, 100, now);  // Nothing was paid: all of it stays hers.
    const auto tier = domain::refundTier(booking.terms.policy, booking.terms.deadlineStart, now, by);
    return end(tx, booking, by, reason, domain::percentOf(booking.terms.policy, tier), now);
}

domain::Result<void> BookingChanges::cancelMoved(Transaction& tx, Booking& booking, domain::UtcTime now) {
    return end(tx, booking, Party::student, domain::kOtherTimeWanted, 100, now);
}

domain::Result<void> BookingChanges::cancelForOutage(Transaction& tx, Booking& booking, domain::UtcTime now) {
    if (!m_bookings.outageChoice(tx, booking)) return fail(ErrorCode::invalid_state, "No outage waits for a choice.");
    const auto next = domain::apply(booking.status, BookingEvent::cancel, Party::platform);
    if (!next) return next.error();
    close(tx, booking, *next, Party::platform, domain::kPlatformWasDown, 100, now);
    return {};
}

domain::Result<void> BookingChanges::end(Transaction& tx, Booking& booking, Party by, std::string_view reason,
                                         int percent, domain::UtcTime now) {
    const auto next = mayCancel(booking, by, now);
    if (!next) return next.error();
    close(tx, booking, *next, by, reason, percent, now);
    return {};
}

void BookingChanges::close(Transaction& tx, Booking& booking, BookingStatus as, Party by, std::string_view reason,
                           int percent, domain::UtcTime now) {
    booking.end(as, by, reason, now);
    m_parts.scheduling.release(tx, booking.id);
    const auto refund = m_money.giveBack(tx, booking, percent, now);
    m_store.save(tx, booking);
    m_bookings.events().cancelled.emit(tx, {booking, refund, percent});
}

domain::Result<domain::CancellationPreview> BookingChanges::previewCancel(domain::UserId actor, domain::BookingId id,
                                                                          domain::UtcTime now) const {
    const auto booking =
        m_parts.database.read([&](database::Reader& reader) { return m_bookings.findFor(reader, id, actor); });
    if (!booking) return booking.error();
    const auto by = *booking->partyOf(actor);
    if (const auto may = mayCancel(*booking, by, now); !may) return may.error();
    const domain::Money nothing{0, booking->total.currency};
    if (booking->isReserved()) return domain::CancellationPreview{100, nothing, {}, {}};
    const domain::Money paid = booking->status == BookingStatus::held ? nothing : booking->paid();
    auto preview = domain::previewCancellation(booking->terms.policy, booking->terms.deadlineStart, now, by, paid);
    if (!paid.isZero())
        preview.toCredits = domain::shareRefund(preview.refund, booking->credits, preview.percent).credits;
    return preview;
}

}  // namespace mc::bookings
