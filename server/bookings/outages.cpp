#include "bookings/outages.h"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace mc::bookings {

using domain::ErrorCode;
using domain::fail;
using domain::OutageFate;

namespace {

std::string outageDetail(const Outage& outage, const std::vector<TakenSession>& sessions) {
    const auto count = [&](OutageFate fate) { return std::ranges::count(sessions, fate, &TakenSession::fate); };
    return boost::json::serialize(boost::json::object{
        {"from", domain::toIso(outage.from)},
        {"until", domain::toIso(outage.until)},
        {"choices", count(OutageFate::choice)},
        {"refunds", count(OutageFate::refund)},
        {"cleared", count(OutageFate::cleared)},
    });
}

}  // namespace

Outages::Outages(const BookingParts& parts, BookingService& bookings, BookingChanges& changes)
    : m_parts(parts),
      m_bookings(bookings),
      m_changes(changes),
      m_money(parts.ledger, parts.payments, parts.wallet, parts.plans) {}

domain::OutageFacts Outages::factsOf(database::Reader& reader, const Booking& booking) const {
    const bool stands = booking.isReported() && booking.noShow != NoShowState::rejected;
    return {booking.status, booking.range(),
            domain::presence(booking.range(), m_bookings.attendance(reader, booking)).met,
            m_money.isGivenBack(reader, booking), stands || booking.absent.has_value()};
}

std::vector<TakenSession> Outages::taken(database::Reader& reader, const domain::UtcRange& span) const {
    std::vector<TakenSession> sessions;
    for (const auto id : m_outages.during(reader, span)) {
        auto booking = m_store.find(reader, id).value();
        const auto fate = domain::outageFate(span, factsOf(reader, booking));
        if (fate != OutageFate::untouched) sessions.push_back({std::move(booking), fate});
    }
    return sessions;
}

domain::Result<std::vector<TakenSession>> Outages::preview(const domain::UtcRange& span, domain::UtcTime now) const {
    if (const auto may = domain::mayMarkOutage(span, now); !may) return may.error();
    return m_parts.database.read([&](database::Reader& reader) { return taken(reader, span); });
}

domain::Result<void> Outages::mayTake(domain::UserId admin, const NewOutage& wish,
                                      const std::vector<TakenSession>& sessions) const {
    if (sessions.size() != wish.sessions)
        return fail(ErrorCode::changed_elsewhere, "It takes other sessions by now. Please look again.");
    if (std::ranges::any_of(sessions, [&](const TakenSession& one) { return one.booking.partyOf(admin).has_value(); }))
        return fail(ErrorCode::forbidden, "Nobody decides about her own session.");
    return {};
}

domain::Result<OutageState> Outages::mark(domain::UserId admin, const NewOutage& wish, domain::UtcTime now) {
    const auto& span = wish.span;
    if (const auto may = domain::mayMarkOutage(span, now); !may) return may.error();
    return m_parts.database.write([&](Transaction& tx) -> domain::Result<OutageState> {
        if (const auto known = m_outages.find(tx, span)) return OutageState{*known, m_outages.counts(tx, known->id)};
        const auto sessions = taken(tx, span);
        if (const auto may = mayTake(admin, wish, sessions); !may) return may.error();
        const Outage outage{m_parts.ids.next<domain::OutageId>(), span.begin, span.end, wish.reason, admin, now};
        m_outages.insert(tx, outage);
        m_audit.record(
            tx, {now, admin, "outage.marked", "outage", outage.id.value, wish.reason, outageDetail(outage, sessions)});
        for (const auto& session : sessions)
            take(tx, outage, session);
        return OutageState{outage, m_outages.counts(tx, outage.id)};
    });
}

void Outages::take(Transaction& tx, const Outage& outage, TakenSession session) {
    auto& booking = session.booking;
    const bool chooses = session.fate == OutageFate::choice;
    const auto chooseBy = domain::outageChoiceUntil(outage.markedAt);
    m_outages.insert(
        tx, {booking.id, booking.startsAt, outage.id, session.fate, chooses ? std::optional(chooseBy) : std::nullopt});
    if (chooses) return giveChoice(tx, booking, chooseBy);
    const domain::Money nothing{0, booking.total.currency};
    settle(tx, booking, session.fate == OutageFate::refund ? m_money.takeBack(tx, booking, outage.markedAt) : nothing);
}

/// What was reported of it is void, and no other time is waited for: the student chooses.
void Outages::giveChoice(Transaction& tx, Booking& booking, domain::UtcTime chooseBy) {
    booking.clearAbsence();
    booking.reviewAt = booking.endsAt + domain::kCompletedAfter;
    m_moves.remove(tx, booking.id);
    m_store.save(tx, booking);
    m_bookings.events().outageChoice.emit(tx, {booking, chooseBy});
}

void Outages::settle(Transaction& tx, Booking& booking, const domain::Money& refund) {
    booking.clearAbsence();
    booking.reviewAt.reset();
    m_store.save(tx, booking);
    m_bookings.events().outageSettled.emit(tx, {booking, refund});
}

domain::Result<OutagePage> Outages::list(const base::Paging& paging) const {
    const auto place = base::timedCursor(paging);
    if (!place) return place.error();
    std::optional<std::pair<domain::UtcTime, domain::OutageId>> behind;
    if (*place) behind = {domain::UtcTime{(*place)->at}, domain::OutageId{(*place)->id}};
    return m_parts.database.read([&](database::Reader& reader) {
        OutagePage page;
        auto outages = m_outages.list(reader, behind, paging.limit + 1);
        if (outages.size() > static_cast<std::size_t>(paging.limit)) {
            outages.pop_back();
            page.next = base::timedCursor({outages.back().markedAt.seconds, outages.back().id.value});
        }
        for (auto& outage : outages) {
            const auto counts = m_outages.counts(reader, outage.id);
            page.items.push_back({std::move(outage), counts});
        }
        return page;
    });
}

domain::Result<Booking> Outages::refund(domain::UserId student, domain::BookingId id, int version,
                                        domain::UtcTime now) {
    return m_bookings.change(id, student, Party::student, [&](Transaction& tx, Booking& booking) {
        if (booking.version != version)
            return domain::Result<void>(
                fail(ErrorCode::changed_elsewhere, "The booking was changed elsewhere. Please load it again."));
        return m_changes.cancelForOutage(tx, booking, now);
    });
}

}  // namespace mc::bookings
