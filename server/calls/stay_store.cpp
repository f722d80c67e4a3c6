#include "calls/stay_store.h"

namespace mc::calls {

using database::Reader;
using database::Transaction;
using domain::BookingId;
using domain::UserId;
using domain::UtcTime;

std::vector<domain::Stay> StayStore::staysOf(Reader& reader, BookingId booking, UserId person) const {
    return reader.all<domain::Stay>(
        "SELECT entered_at, left_at FROM stays WHERE booking_id = $1 AND person_id = $2 ORDER BY entered_at", booking,
        person);
}

// Who leaves and comes back within one second goes on with the stay that began then.
void StayStore::enter(Transaction& tx, BookingId booking, UserId person, UtcTime now) const {
    tx.execute(
        "INSERT INTO stays (booking_id, person_id, entered_at, seen_at) SELECT $1, $2, $3, $3 "
        "WHERE NOT EXISTS (SELECT 1 FROM stays WHERE booking_id = $1 AND person_id = $2 AND left_at IS NULL) "
        "ON CONFLICT (booking_id, person_id, entered_at) DO UPDATE SET left_at = NULL",
        booking, person, now);
}

// A clock that was set back meanwhile must not make a stay end before it began.
void StayStore::leave(Transaction& tx, BookingId booking, UserId person, UtcTime now) const {
    tx.execute(
        "UPDATE stays SET seen_at = $1, left_at = CASE WHEN $1 > entered_at THEN $1 ELSE entered_at END "
        "WHERE booking_id = $2 AND person_id = $3 AND left_at IS NULL",
        now, booking, person);
}

void StayStore::see(Transaction& tx, BookingId booking, UserId person, UtcTime now) const {
    const auto known =
        tx.execute("UPDATE stays SET seen_at = $1 WHERE booking_id = $2 AND person_id = $3 AND left_at IS NULL", now,
                   booking, person);
    if (known == 0) enter(tx, booking, person, now);
}

std::int64_t StayStore::closeAbandoned(Transaction& tx) const {
    return tx.execute(
        "UPDATE stays SET left_at = CASE WHEN seen_at > entered_at THEN seen_at ELSE entered_at END "
        "WHERE left_at IS NULL");
}

}  // namespace mc::calls
