#pragma once

#include "bookings/booking_changes.h"
#include "bookings/holds.h"
#include "bookings/settlement.h"

namespace mc::bookings {

/// What time alone does to bookings: expires holds, declines unanswered requests, completes or settles what is over;
/// each in a transaction of its own.
class BookingSweep {
public:
    BookingSweep(database::Database& database, BookingService& bookings, Holds& holds, BookingChanges& changes,
                 Settlement& settlement)
        : m_database(database), m_bookings(bookings), m_holds(holds), m_changes(changes), m_settlement(settlement) {}

    /// A job calls it every few seconds and whenever the clock jumps. Returns how many changed.
    int run(domain::UtcTime now);
    /// Logs how many contested absences wait for an admin. An hourly job.
    void report();

private:
    using Due = std::vector<domain::BookingId> (BookingStore::*)(database::Reader&, domain::UtcTime, int, int) const;
    int each(Due due, domain::UtcTime now, const BookingService::Change& what);
    bool changeSafely(domain::BookingId id, const BookingService::Change& what);

    database::Database& m_database;
    BookingService& m_bookings;
    Holds& m_holds;
    BookingChanges& m_changes;
    Settlement& m_settlement;
    BookingStore m_store;
};

}  // namespace mc::bookings
