#pragma once

#include "bookings/booking_service.h"
#include "protocol/bookings.h"

namespace mc::bookings {

/// Notes and action items (BKG-5): the mentor writes, both read and tick. Each change names the version of notes and
/// items it was made from, so that nobody undoes what the other did meanwhile: changed_elsewhere. Thread safe.
class SessionNotes {
public:
    using Transaction = database::Transaction;

    explicit SessionNotes(BookingService& bookings) : m_bookings(bookings) {}

    /// Confirmed, from its start on, or completed: invalid_state. Without action items these stay as they are.
    domain::Result<Booking> write(domain::UserId mentor, domain::BookingId id, const protocol::SessionNotes& notes,
                                  domain::UtcTime now);
    /// not_found for an item that is not there.
    domain::Result<Booking> tick(domain::UserId actor, domain::BookingId id, int index,
                                 const protocol::ToggleActionItem& item);

private:
    BookingService& m_bookings;
    BookingStore m_store;
};

}  // namespace mc::bookings
