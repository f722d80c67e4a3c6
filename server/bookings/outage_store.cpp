#include "bookings/outage_store.h"

#include <limits>

namespace mc::bookings {

namespace {

constexpr const char* kOutageColumns =
    "SELECT id, begins_at, ends_at, reason, marked_by, marked_at FROM booking_outages ";
constexpr domain::UtcTime kNeverMarked{std::numeric_limits<domain::Seconds>::max()};

}  // namespace

std::optional<Outage> OutageStore::find(Reader& reader, const domain::UtcRange& span) const {
    return reader.one<Outage>(std::string(kOutageColumns) + "WHERE begins_at = $1 AND ends_at = $2", span.begin,
                              span.end);
}

std::vector<Outage> OutageStore::list(Reader& reader,
                                      std::optional<std::pair<domain::UtcTime, domain::OutageId>> behind,
                                      int limit) const {
    const auto [at, id] = behind.value_or(std::pair{kNeverMarked, domain::OutageId{}});
    return reader.all<Outage>(
        std::string(kOutageColumns) + "WHERE (marked_at, id) < ($1, $2) ORDER BY marked_at DESC, id DESC LIMIT $3", at,
        id, limit);
}

void OutageStore::insert(Transaction& tx, const Outage& o) const {
    tx.execute(
        "INSERT INTO booking_outages (id, begins_at, ends_at, reason, marked_by, marked_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        o.id, o.from, o.until, o.reason, o.markedBy, o.markedAt);
}

OutageCounts OutageStore::counts(Reader& reader, domain::OutageId outage) const {
    return *reader.one<OutageCounts>(
        "SELECT count(*), count(*) FILTER (WHERE s.fate = 'choice' AND b.status = 'confirmed' AND "
        "b.starts_at = s.starts_at) FROM booking_outage_sessions s JOIN bookings b ON b.id = s.booking_id "
        "WHERE s.outage_id = $1",
        outage);
}

std::vector<domain::BookingId> OutageStore::during(Reader& reader, const domain::UtcRange& span) const {
    // No session is as long as a day: the index need not be read from its beginning.
    return reader.all<domain::BookingId>(
        "SELECT b.id FROM bookings b WHERE b.starts_at > $1 AND b.starts_at < $2 AND b.ends_at > $3 "
        "AND b.status IN ('confirmed', 'no_show') AND NOT EXISTS (SELECT 1 FROM booking_outage_sessions s "
        "WHERE s.booking_id = b.id AND s.starts_at = b.starts_at) ORDER BY b.starts_at, b.id",
        span.begin - domain::kDay, span.end, span.begin);
}

void OutageStore::insert(Transaction& tx, const OutageSession& s) const {
    tx.execute(
        "INSERT INTO booking_outage_sessions (booking_id, starts_at, outage_id, fate, choose_by) "
        "VALUES ($1, $2, $3, $4, $5)",
        s.booking, s.startsAt, s.outage, s.fate, s.chooseBy);
}

std::optional<OutageSession> OutageStore::session(Reader& reader, const Booking& booking) const {
    return reader.one<OutageSession>(
        "SELECT booking_id, starts_at, outage_id, fate, choose_by FROM booking_outage_sessions "
        "WHERE booking_id = $1 AND starts_at = $2",
        booking.id, booking.startsAt);
}

std::optional<domain::UtcTime> OutageStore::openUntil(Reader& reader, const Booking& booking) const {
    if (booking.status != BookingStatus::confirmed) return std::nullopt;
    const auto taken = session(reader, booking);
    return taken && taken->fate == domain::OutageFate::choice ? taken->chooseBy : std::nullopt;
}

}  // namespace mc::bookings
