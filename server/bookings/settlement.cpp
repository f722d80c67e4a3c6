#include "bookings/settlement.h"

#include "domain/booking_states.h"
#include "platform/database/kept_log.h"

namespace mc::bookings {

using domain::BookingEvent;
using domain::Verdict;

Settlement::Settlement(const BookingParts& parts, BookingService& bookings)
    : m_parts(parts), m_bookings(bookings), m_money(parts.ledger, parts.payments, parts.wallet, parts.plans) {}

domain::Judgement Settlement::judge(database::Reader& reader, const Booking& booking, domain::UtcTime now) const {
    return domain::judge(booking.range(), m_bookings.attendance(reader, booking), booking.report(), now);
}

domain::Result<Booking> Settlement::complete(domain::UserId mentor, domain::BookingId id, domain::UtcTime now) {
    return m_bookings.change(id, mentor, Party::mentor, [&](Transaction& tx, Booking& booking) {
        const auto seen = m_bookings.attendance(tx, booking);
        const auto may = domain::mayComplete(booking.status, booking.isReported(), booking.range(), seen, now);
        return may ? complete(tx, booking, Party::mentor, now) : may;
    });
}

domain::Result<void> Settlement::complete(Transaction& tx, Booking& booking, Party by, domain::UtcTime now) {
    const auto next = domain::apply(booking.status, BookingEvent::complete, by);
    if (!next) return next.error();
    booking.status = *next;
    booking.endedAt = now;
    booking.endedBy = by;
    booking.reviewAt.reset();
    m_money.earn(tx, booking, now);
    m_parts.mentors.addCompletedSession(tx, booking.mentorId, booking.studentId);
    m_store.save(tx, booking);
    m_bookings.events().completed.emit(tx, {booking});
    return {};
}

domain::Result<Booking> Settlement::reportNoShow(domain::UserId actor, domain::BookingId id, std::string_view text,
                                                 domain::UtcTime now) {
    return m_bookings.change(id, actor, std::nullopt, [&](Transaction& tx, Booking& booking) {
        const auto by = *booking.partyOf(actor);
        const auto may = domain::mayReportAbsence(by, booking.status, booking.isReported(), booking.range(), now);
        if (!may) return may;
        if (m_bookings.outageChoice(tx, booking))
            return domain::Result<void>(domain::fail(domain::ErrorCode::invalid_state, "The platform was down."));
        m_store.putStatement(tx, booking.id, StatementKind::no_show, actor, text, now);
        return report(tx, booking, by, now);
    });
}

domain::Result<void> Settlement::report(Transaction& tx, Booking& booking, Party by, domain::UtcTime now) {
    m_money.withhold(tx, booking, now);
    booking.noShow = NoShowState::reported;
    booking.noShowReportedAt = now;
    booking.noShowReportedBy = by;
    booking.absent = by == Party::student ? Party::mentor : Party::student;
    const auto judged = judge(tx, booking, now);
    if (judged.verdict != Verdict::undecided) return settle(tx, booking, judged.verdict, by, now);
    booking.reviewAt = judged.nextLook;
    m_store.save(tx, booking);
    m_bookings.events().noShowReported.emit(tx, {booking, {0, booking.total.currency}, true});
    return {};
}

/// The money follows the verdict. A report that was not contested in time stands.
domain::Result<void> Settlement::settle(Transaction& tx, Booking& booking, Verdict verdict, Party by,
                                        domain::UtcTime now) {
    if (booking.status == BookingStatus::confirmed) {
        const auto next = domain::apply(booking.status, BookingEvent::report_no_show, by);
        if (!next) return next.error();
        booking.end(*next, by, {}, now);
    }
    const bool inSilence = booking.isReported() && by == Party::platform;
    booking.reviewAt.reset();
    booking.absent = domain::absentParty(verdict);
    if (verdict == Verdict::neither) database::kept_log::warning(tx, "booking.nobody_came", {{"booking", booking.id}});
    booking.noShow = inSilence ? NoShowState::upheld : NoShowState::reported;
    if (!booking.noShowReportedAt) booking.noShowReportedAt = now;
    if (!booking.noShowReportedBy) booking.noShowReportedBy = by;
    const auto refund = m_money.giveBack(tx, booking, domain::refundPercent(verdict), now);
    m_store.save(tx, booking);
    if (inSilence)
        m_bookings.events().noShowUpheld.emit(tx, {booking, refund});
    else
        m_bookings.events().noShowReported.emit(tx, {booking, refund});
    return {};
}

domain::Result<Booking> Settlement::contest(domain::UserId actor, domain::BookingId id, std::string_view text,
                                            domain::UtcTime now) {
    return m_bookings.change(id, actor, std::nullopt, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        const auto by = *booking.partyOf(actor);
        if (const auto may = domain::mayContest(by, booking.report(), now); !may) return may;
        booking.noShow = NoShowState::contested;
        booking.reviewAt.reset();
        m_money.withhold(tx, booking, now);
        m_store.putStatement(tx, booking.id, StatementKind::contest, actor, text, now);
        m_store.save(tx, booking);
        database::kept_log::warning(tx, "booking.contested", {{"booking", booking.id}});
        m_bookings.events().noShowContested.emit(tx, {booking, by});
        return {};
    });
}

domain::Result<void> Settlement::review(Transaction& tx, Booking& booking, domain::UtcTime now) {
    const auto judged = judge(tx, booking, now);
    if (judged.verdict == Verdict::held) return complete(tx, booking, Party::platform, now);
    if (judged.nextLook || judged.verdict == Verdict::for_admin) {
        booking.reviewAt = judged.nextLook;
        m_store.save(tx, booking);
        return {};
    }
    return settle(tx, booking, judged.verdict, Party::platform, now);
}

}  // namespace mc::bookings
