#pragma once

#include "bookings/booking_changes.h"
#include "bookings/holds.h"
#include "bookings/moves.h"
#include "bookings/settlement.h"

namespace mc::bookings {

/// What time alone does to bookings: expires holds, declines unanswered requests, ends proposals of another time,
/// completes or settles what is over, or gives back what an outage took and nobody chose for; each in a transaction of its own.
class BookingSweep {
public:
    BookingSweep(database::Database& database, BookingService& bookings, Holds& holds, BookingChanges& changes,
                 Settlement& settlement, Moves& moves)
        : m_database(database),
          m_bookings(bookings),
          m_holds(holds),
          m_changes(changes),
          m_settlement(settlement),
          m_moves(moves) {}

    /// A job calls it every few seconds and whenever the clock jumps. Returns how many changed.
    int run(domain::UtcTime now);
    /// Logs how many contested absences wait for an admin. An hourly job.
    void report();

private:
    /// What is due, behind the first so many.
    using Due = std::function<std::vector<domain::BookingId>(database::Reader&, int skip)>;
    domain::Result<void> review(database::Transaction& tx, Booking& booking, domain::UtcTime now);
    int each(const Due& due, const BookingService::Change& what);
    bool changeSafely(domain::BookingId id, const BookingService::Change& what);

    database::Database& m_database;
    BookingService& m_bookings;
    Holds& m_holds;
    BookingChanges& m_changes;
    Settlement& m_settlement;
    Moves& m_moves;
    MoveStore m_proposals;
    BookingStore m_store;
};

}  // namespace mc::bookings
