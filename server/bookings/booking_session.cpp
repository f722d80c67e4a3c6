#include "bookings/booking_service.h"
#include "domain/booking_states.h"

/// What happens in and after the session: completion, notes, no-shows.
namespace mc::bookings {

using domain::Absence;
using domain::BookingEvent;
using domain::ErrorCode;
using domain::fail;

domain::Result<Booking> BookingService::complete(domain::UserId mentor, domain::BookingId id, domain::UtcTime now) {
    return change(id, mentor, Party::mentor, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        if (const auto may = domain::mayComplete(booking.status, booking.range(), now); !may) return may;
        if (keptWaiting(booking, attendance(tx, booking), now))
            return fail(ErrorCode::invalid_state, "The records show that the student was there and you were not.");
        return complete(tx, booking, Party::mentor, now);
    });
}

domain::Result<void> BookingService::complete(Transaction& tx, Booking& booking, Party by, domain::UtcTime now) {
    if (const auto may = domain::mayComplete(booking.status, booking.range(), now); !may) return may;
    booking.status = *domain::nextStatus(booking.status, BookingEvent::complete, by);
    booking.endedAt = now;
    booking.endedBy = by;
    m_money.earn(tx, booking, now);
    m_parts.mentors.addCompletedSession(tx, booking.mentorId, booking.studentId);
    m_store.save(tx, booking);
    m_events.completed.emit(tx, {booking});
    return {};
}

domain::Result<Booking> BookingService::writeNotes(domain::UserId mentor, domain::BookingId id,
                                                   const protocol::SessionNotes& notes, domain::UtcTime now) {
    return change(id, mentor, Party::mentor, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        const bool isHeldOrOver = booking.status == BookingStatus::completed ||
                                  (booking.status == BookingStatus::confirmed && now >= booking.startsAt);
        if (!isHeldOrOver) return fail(ErrorCode::invalid_state, "Notes are written from the session's start on.");
        const bool first = !booking.notesSharedAt;
        booking.notes = notes.content;
        booking.notesSharedAt = now;
        m_store.replaceActionItems(tx, booking.id, notes.actionItems);
        m_store.save(tx, booking);
        m_events.notesShared.emit(tx, {booking, first});
        return {};
    });
}

domain::Result<Booking> BookingService::tickActionItem(domain::UserId actor, domain::BookingId id, int index,
                                                       bool done) {
    return change(id, actor, std::nullopt, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        if (!m_store.tickActionItem(tx, booking.id, index, done)) return fail(ErrorCode::not_found);
        return {};
    });
}

domain::Attendance BookingService::attendance(database::Reader& reader, const Booking& booking) const {
    return {m_parts.joins.firstJoin(reader, booking.id, booking.mentorId),
            m_parts.joins.firstJoin(reader, booking.id, booking.studentId)};
}

domain::Result<Booking> BookingService::reportNoShow(domain::UserId actor, domain::BookingId id, std::string_view text,
                                                     domain::UtcTime now) {
    return change(id, actor, std::nullopt, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        const auto by = *booking.partyOf(actor);
        const auto seen = attendance(tx, booking);
        const auto may = domain::mayReportNoShow(by, booking.status, booking.range(), seen, now);
        if (!may) return may;
        m_store.putStatement(tx, booking.id, "no_show", actor, text, now);
        return settleNoShow(tx, booking, by, domain::absence(booking.range(), seen, now), now);
    });
}

/// Decision 8: the join records decide who pays; an admin looks at it when neither came or somebody contests.
domain::Result<void> BookingService::settleNoShow(Transaction& tx, Booking& booking, Party by, Absence absence,
                                                  domain::UtcTime now) {
    const auto next = domain::apply(booking.status, BookingEvent::report_no_show, by);
    if (!next) return next.error();
    end(booking, *next, by, {}, now);
    booking.noShow = NoShowState::reported;
    booking.noShowReportedAt = now;
    booking.noShowReportedBy = by;
    if (absence == Absence::mentor) booking.absent = Party::mentor;
    if (absence == Absence::student) booking.absent = Party::student;
    const auto refund = m_money.giveBack(tx, booking, domain::noShowRefundPercent(absence), now);
    m_store.save(tx, booking);
    m_events.noShowReported.emit(tx, {booking, refund});
    return {};
}

domain::Result<Booking> BookingService::contest(domain::UserId actor, domain::BookingId id, std::string_view text,
                                                domain::UtcTime now) {
    return change(id, actor, std::nullopt, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        const auto by = *booking.partyOf(actor);
        if (booking.noShow != NoShowState::reported || booking.noShowReportedBy == by)
            return fail(ErrorCode::invalid_state, "There is nothing to contest.");
        if (now >= domain::contestUntil(*booking.noShowReportedAt))
            return fail(ErrorCode::contest_window_closed, "More than 24 hours have passed since the report.");
        booking.noShow = NoShowState::contested;
        m_store.putStatement(tx, booking.id, "contest", actor, text, now);
        m_store.save(tx, booking);
        m_events.noShowContested.emit(tx, {booking, by});
        return {};
    });
}

}  // namespace mc::bookings
