#include <boost/describe/enum_to_string.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>

#include "bookings/settlement.h"
#include "domain/booking_states.h"

/// What admins decide about absences (decision 8).
namespace mc::bookings {

using domain::AbsenceRuling;
using domain::ErrorCode;
using domain::fail;
using domain::Verdict;

namespace {

std::string detailOf(const RulingEffect& effect) {
    return boost::json::serialize(boost::json::object{
        {"verdict", boost::describe::enum_to_string(effect.verdict, "")},
        {"toStudentMinor", effect.toStudent.minor},
        {"toMentorMinor", effect.toMentor.minor},
        {"byPlatformMinor", effect.byPlatform.minor},
        {"currency", effect.toMentor.currency.text()},
    });
}

bool isUnkept(const Booking& booking) {
    return booking.status == BookingStatus::no_show && booking.noShow == NoShowState::reported && !booking.absent;
}

}  // namespace

domain::Result<Booking> Settlement::rule(domain::UserId admin, domain::BookingId id, const Ruling& ruling,
                                         domain::UtcTime now) {
    return m_bookings.changeAsAdmin(
        id, admin, ruling.version, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
            const auto effect = effectOf(tx, booking, ruling.kind);
            if (!effect) return fail(ErrorCode::invalid_state, "No absence is contested.");
            const bool upheld = ruling.kind == AbsenceRuling::upheld;
            m_store.putRuling(
                tx, {booking.id, upheld ? RulingKind::upheld : RulingKind::rejected, admin, ruling.reason, now});
            m_audit.record(tx, {now, admin, upheld ? "absence.upheld" : "absence.rejected", "booking", booking.id.value,
                                ruling.reason, detailOf(*effect)});
            return follow(tx, booking, ruling, *effect, now);
        });
}

std::optional<RulingEffect> Settlement::effectOf(database::Reader& reader, const Booking& booking,
                                                 AbsenceRuling ruling) const {
    if (booking.noShow != NoShowState::contested) return std::nullopt;
    const auto verdict =
        domain::rule(booking.range(), m_bookings.attendance(reader, booking), contested(reader, booking), ruling);
    const domain::Money nothing{0, booking.price.currency};
    const auto borne = m_money.borneByPlatform(reader, booking);
    if (domain::refundPercent(verdict) == 100)
        return RulingEffect{verdict, borne.isZero() ? booking.paid() : nothing, nothing, nothing};
    return RulingEffect{verdict, nothing, domain::splitFee(booking.price, booking.terms.rates()).mentorShare, borne};
}

domain::ContestedAbsence Settlement::contested(database::Reader& reader, const Booking& booking) const {
    for (const auto& statement : m_store.statements(reader, booking.id))
        if (statement.kind == StatementKind::contest)
            return {booking.absent, booking.partyOf(statement.author).value()};
    throw std::logic_error("contested by nobody");
}

/// The state, the strike and the money as the verdict wants them; then both are told.
domain::Result<void> Settlement::follow(Transaction& tx, Booking& booking, const Ruling& ruling,
                                        const RulingEffect& effect, domain::UtcTime now) {
    const bool upheld = ruling.kind == AbsenceRuling::upheld;
    booking.noShow = upheld ? NoShowState::upheld : NoShowState::rejected;
    booking.absent = domain::absentParty(effect.verdict);
    booking.reviewAt.reset();
    if (const auto closed = close(tx, booking, effect.verdict, now); !closed) return closed;
    const domain::Money nothing{0, booking.price.currency};
    const auto refund = domain::refundPercent(effect.verdict) == 100 ? booking.paid() : nothing;
    if (upheld)
        m_bookings.events().noShowUpheld.emit(tx, {booking, refund, ruling.reason});
    else
        m_bookings.events().noShowRejected.emit(tx, {booking, refund, ruling.reason});
    return {};
}

/// A session that has ended stays what it is; its money moves either way.
domain::Result<void> Settlement::close(Transaction& tx, Booking& booking, Verdict verdict, domain::UtcTime now) {
    const bool open = booking.status == BookingStatus::confirmed;
    if (open && verdict == Verdict::held) return complete(tx, booking, Party::platform, now);
    if (open) {
        const auto next = domain::apply(booking.status, domain::BookingEvent::report_no_show, Party::platform);
        if (!next) return next.error();
        booking.end(*next, Party::platform, {}, now);
    }
    if (domain::refundPercent(verdict) == 100)
        m_money.giveBack(tx, booking, 100, now);
    else
        m_money.award(tx, booking, now);
    m_store.save(tx, booking);
    return {};
}

domain::Result<Booking> Settlement::note(domain::UserId admin, domain::BookingId id, const std::string& text,
                                         int version, domain::UtcTime now) {
    return m_bookings.changeAsAdmin(id, admin, version, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        if (!wantsALook(tx, booking)) return fail(ErrorCode::invalid_state, "There is nothing to look at.");
        m_store.putRuling(tx, {booking.id, RulingKind::noted, admin, text, now});
        m_audit.record(tx, {now, admin, "absence.noted", "booking", booking.id.value, text});
        m_store.save(tx, booking);
        return {};
    });
}

domain::Result<Booking> Settlement::completeAs(domain::UserId admin, domain::BookingId id, const std::string& reason,
                                               int version, domain::UtcTime now) {
    return m_bookings.changeAsAdmin(id, admin, version, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        const auto seen = m_bookings.attendance(tx, booking);
        const auto may = domain::mayComplete(booking.status, booking.isReported(), booking.range(), seen, now);
        if (!may) return may;
        m_audit.record(tx, {now, admin, "booking.completed", "booking", booking.id.value, reason});
        return complete(tx, booking, Party::platform, now);
    });
}

bool Settlement::wantsALook(database::Reader& reader, const Booking& booking) const {
    return isUnkept(booking) && !m_store.ruling(reader, booking.id);
}

}  // namespace mc::bookings
