#include "bookings/moves.h"

namespace mc::bookings {

using domain::ErrorCode;
using domain::fail;
using domain::MoveWay;

namespace {

domain::Result<void> isAsRead(const Booking& booking, int version) {
    if (booking.version == version) return {};
    return fail(ErrorCode::changed_elsewhere, "The booking was changed elsewhere. Please load it again.");
}

domain::Error noProposal() {
    return fail(ErrorCode::invalid_state, "No other time waits for this answer.");
}

}  // namespace

Moves::Moves(const BookingParts& parts, BookingService& bookings, BookingChanges& changes)
    : m_parts(parts), m_bookings(bookings), m_changes(changes) {}

domain::MoveFacts Moves::factsOf(database::Reader& reader, const Booking& booking) const {
    return {booking.status, booking.range(), booking.instantBook, m_moves.freeMoves(reader, booking.id),
            m_bookings.outageChoice(reader, booking).has_value()};
}

/// Her other calendars are asked, while nobody waits: from looking at a time to taking it they have a moment.
void Moves::aboutToTake(domain::UserId actor, domain::BookingId id) const {
    const auto booking =
        m_parts.database.read([&](database::Reader& reader) { return m_store.findFor(reader, id, actor); });
    if (booking) m_parts.scheduling.aboutToTake(booking->mentorId);
}

bool Moves::mayMove(database::Reader& reader, const Booking& booking, Party by, domain::UtcTime now) const {
    return domain::mayMove(factsOf(reader, booking), by, now).has_value();
}

std::optional<Proposal> Moves::waiting(database::Reader& reader, const Booking& booking, domain::UtcTime now) const {
    if (booking.status != BookingStatus::confirmed) return std::nullopt;
    auto proposal = m_moves.proposal(reader, booking.id);
    return proposal && now < proposal->answerUntil ? std::move(proposal) : std::nullopt;
}

domain::Result<MoveWay> Moves::check(database::Reader& reader, const Booking& booking, const Wish& wish,
                                     domain::UtcTime now) const {
    const auto way = domain::mayMove(factsOf(reader, booking), wish.by, now);
    if (!way) return way;
    if (wish.startsAt == booking.startsAt) return domain::invalid("startsAt", "same", "is the time it has already");
    const bool premium = wish.granted || m_parts.scheduling.isPremium(reader, booking.studentId);
    const auto isFree = m_parts.scheduling.check(reader, booking.mentorId, wish.startsAt, booking.durationMinutes, now,
                                                 {.except = booking.id, .premium = premium});
    if (!isFree) return isFree.error();
    return way;
}

domain::Result<Booking> Moves::move(domain::UserId actor, domain::BookingId id, int version, domain::UtcTime startsAt,
                                    const std::string& note, domain::UtcTime now) {
    aboutToTake(actor, id);
    auto moved = m_bookings.change(id, actor, std::nullopt, [&](Transaction& tx, Booking& booking) {
        const auto by = *booking.partyOf(actor);
        const Wish wish{by, startsAt, note, by == Party::mentor};
        if (const auto same = isAsRead(booking, version); !same) return same;
        const auto way = check(tx, booking, wish, now);
        if (!way) return domain::Result<void>(way.error());
        return *way == MoveWay::at_once ? apply(tx, booking, wish, true, now) : propose(tx, booking, wish, now);
    });
    return withAlternatives(std::move(moved), id, startsAt, now);
}

domain::Result<Booking> Moves::moveAs(domain::UserId admin, domain::BookingId id, int version, domain::UtcTime startsAt,
                                      const std::string& reason, domain::UtcTime now) {
    auto moved = m_bookings.changeAsAdmin(id, admin, version, [&](Transaction& tx, Booking& booking) {
        const Wish wish{Party::platform, startsAt, reason, true};
        if (const auto may = check(tx, booking, wish, now); !may) return domain::Result<void>(may.error());
        const auto detail =
            "{\"from\":\"" + domain::toIso(booking.startsAt) + "\",\"to\":\"" + domain::toIso(startsAt) + "\"}";
        m_audit.record(tx, {now, admin, "booking.moved", "booking", booking.id.value, reason, detail});
        return apply(tx, booking, wish, false, now);
    });
    return withAlternatives(std::move(moved), id, startsAt, now);
}

domain::Result<Booking> Moves::withAlternatives(domain::Result<Booking> result, domain::BookingId id,
                                                domain::UtcTime startsAt, domain::UtcTime now) {
    if (result) return result;
    using enum ErrorCode;
    const auto code = result.error().code;
    if (code != slot_taken && code != slot_not_offered && code != slot_for_premium) return result;
    bool premium = false;
    const auto booking = m_parts.database.read([&](database::Reader& reader) {
        auto found = m_store.find(reader, id).value();
        premium = m_parts.scheduling.isPremium(reader, found.studentId);
        return found;
    });
    return m_parts.scheduling.withAlternatives(result.error(), booking.mentorId, booking.durationMinutes, startsAt, now,
                                               premium);
}

domain::Result<MoveOutlook> Moves::preview(domain::UserId actor, domain::BookingId id,
                                           std::optional<domain::UtcTime> startsAt, domain::UtcTime now) const {
    aboutToTake(actor, id);
    return m_parts.database.read([&](database::Reader& reader) -> domain::Result<MoveOutlook> {
        const auto booking = m_bookings.findFor(reader, id, actor);
        if (!booking) return booking.error();
        if (!startsAt) return domain::invalid("startsAt", "required", "is required");
        const auto by = *booking->partyOf(actor);
        const auto way = check(reader, *booking, {by, *startsAt, {}, by == Party::mentor}, now);
        if (!way) return way.error();
        return MoveOutlook{*way, domain::moveAnswerUntil(now, booking->startsAt, *startsAt),
                           deadlineStartAt(reader, *booking, *startsAt), booking->terms.policy};
    });
}

/// What an outage took begins anew: its earlier start was nobody's doing, and everything would have gone back.
domain::UtcTime Moves::deadlineStartAt(database::Reader& reader, const Booking& booking,
                                       domain::UtcTime startsAt) const {
    if (m_bookings.outageChoice(reader, booking)) return startsAt;
    return domain::deadlineStart(booking.terms.deadlineStart, startsAt);
}

domain::Result<void> Moves::propose(Transaction& tx, Booking& booking, const Wish& wish, domain::UtcTime now) {
    const auto until = domain::moveAnswerUntil(now, booking.startsAt, wish.startsAt);
    m_moves.put(tx, {booking.id, wish.by, wish.startsAt, wish.note, now, until});
    m_store.save(tx, booking);  // Whoever has read it without the proposal has read another one.
    m_bookings.events().moveProposed.emit(tx, {booking, wish.by, wish.startsAt, wish.note});
    return {};
}

domain::Result<void> Moves::apply(Transaction& tx, Booking& booking, const Wish& wish, bool isFree,
                                  domain::UtcTime now) {
    const auto before = booking.startsAt;
    const bool outage = m_bookings.outageChoice(tx, booking).has_value();
    booking.terms.deadlineStart = deadlineStartAt(tx, booking, wish.startsAt);
    booking.startsAt = wish.startsAt;
    booking.endsAt = wish.startsAt + booking.durationMinutes * domain::kMinute;
    booking.reviewAt = booking.endsAt + domain::kCompletedAfter;
    ++booking.calendarSequence;
    const auto claimed =
        m_parts.scheduling.claim(tx, {booking.id, booking.mentorId, booking.studentId, booking.range()});
    if (!claimed) return claimed;
    m_moves.remove(tx, booking.id);
    const int number = m_moves.add(tx, {booking.id, 0, before, wish.startsAt, wish.by, isFree && !outage, now});
    m_store.save(tx, booking);
    m_bookings.events().moved.emit(tx, {booking, before, wish.by, number, wish.note});
    return {};
}

domain::Result<Booking> Moves::answer(domain::UserId actor, domain::BookingId id, int version, MoveReply answer,
                                      domain::UtcTime now) {
    aboutToTake(actor, id);
    return m_bookings.change(id, actor, std::nullopt, [&](Transaction& tx, Booking& booking) {
        if (const auto same = isAsRead(booking, version); !same) return same;
        return reply(tx, booking, *booking.partyOf(actor), answer, now);
    });
}

domain::Result<void> Moves::reply(Transaction& tx, Booking& booking, Party by, MoveReply reply, domain::UtcTime now) {
    const auto proposal = waiting(tx, booking, now);
    if (!proposal || (reply == MoveReply::withdraw) != (proposal->by == by)) return noProposal();
    if (reply == MoveReply::decline || reply == MoveReply::withdraw) return close(tx, booking, *proposal, by);
    if (reply == MoveReply::refund)
        return by == Party::student ? m_changes.cancelMoved(tx, booking, now) : domain::Result<void>(noProposal());
    const Wish wish{proposal->by, proposal->startsAt, proposal->note, true};  // One of the two is the mentor.
    if (by == Party::mentor) {
        const auto end = wish.startsAt + booking.durationMinutes * domain::kMinute;
        const auto free = m_parts.scheduling.checkElsewhere(booking.mentorId, {wish.startsAt, end});
        if (!free) return free;
    }
    if (const auto may = check(tx, booking, wish, now); !may) return may.error();
    return apply(tx, booking, wish, false, now);
}

domain::Result<void> Moves::close(Transaction& tx, Booking& booking, const Proposal& proposal, Party by) {
    m_moves.remove(tx, booking.id);
    m_store.save(tx, booking);
    m_bookings.events().moveClosed.emit(tx, {booking, proposal.by, by, proposal.startsAt, proposal.proposedAt});
    return {};
}

domain::Result<void> Moves::lapse(Transaction& tx, Booking& booking, domain::UtcTime now) {
    const auto proposal = m_moves.proposal(tx, booking.id);
    if (!proposal || now < proposal->answerUntil) return fail(ErrorCode::too_early);
    if (booking.status == BookingStatus::confirmed) return close(tx, booking, *proposal, Party::platform);
    m_moves.remove(tx, booking.id);
    return {};
}

}  // namespace mc::bookings
