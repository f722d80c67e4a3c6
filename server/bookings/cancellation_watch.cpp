#include "bookings/cancellation_watch.h"

#include <algorithm>

namespace mc::domain {
BOOST_DESCRIBE_STRUCT(ConfirmedEnd, (), (status, endedBy))
}  // namespace mc::domain

namespace mc::bookings {

using database::Reader;
using database::Transaction;
using domain::Reliability;
using domain::UserId;

void CancellationWatch::cancelled(Transaction& tx, const Booking& booking) {
    if (!booking.confirmedAt || booking.endedBy != Party::mentor) return;
    const auto mentor = booking.mentorId;
    const auto now = rate(tx, mentor);
    const auto before = known(tx, mentor);
    remember(tx, mentor, now.reliability);
    if (now.reliability == Reliability::paused) return m_pauses.pause(tx, mentor, PauseCause::cancellations);
    if (now.reliability == Reliability::warned && before == Reliability::good)
        warned.emit(tx, {mentor, m_clock.now(), now});
}

void CancellationWatch::kept(Transaction& tx, UserId mentor) {
    const auto before = known(tx, mentor);
    if (before == Reliability::good) return;
    remember(tx, mentor, std::min(before, rate(tx, mentor).reliability));
}

domain::CancellationRate CancellationWatch::rate(Reader& reader, UserId mentor, int more) const {
    auto ends = reader.all<domain::ConfirmedEnd>(
        "SELECT status, ended_by FROM bookings WHERE mentor_id = $1 AND confirmed_at IS NOT NULL"
        " AND ended_at IS NOT NULL AND (status <> 'cancelled' OR ended_by = 'mentor')"
        " ORDER BY ended_at DESC, id DESC LIMIT $2",
        mentor, m_rules.last);
    ends.insert(ends.begin(), static_cast<std::size_t>(more),
                domain::ConfirmedEnd{BookingStatus::cancelled, Party::mentor});
    return domain::cancellationRate(ends, m_rules);
}

Reliability CancellationWatch::known(Reader& reader, UserId mentor) const {
    return reader.one<Reliability>("SELECT reliability FROM mentor_reliability WHERE mentor_id = $1", mentor)
        .value_or(Reliability::good);
}

void CancellationWatch::remember(Transaction& tx, UserId mentor, Reliability reliability) {
    tx.execute(
        "INSERT INTO mentor_reliability (mentor_id, reliability) VALUES ($1, $2)"
        " ON CONFLICT (mentor_id) DO UPDATE SET reliability = excluded.reliability",
        mentor, reliability);
}

}  // namespace mc::bookings
