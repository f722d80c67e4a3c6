#pragma once

#include "bookings/booking_service.h"
#include "notifications/booking_announcer.h"
#include "platform/jobs/outbox.h"

namespace mc::notifications {

/// The reminder a quarter of an hour before a session (P7.9): decided once, as a row of the outbox written with the
/// confirmation and looked at again when it is due. Thread safe.
class Reminders {
public:
    /// References must outlive it.
    struct Rooms {
        database::Database& database;
        const base::Clock& clock;
        jobs::Outbox& outbox;
        const bookings::BookingService& bookings;
        BookingAnnouncer& announcer;
    };
    /// Registers with the outbox: construct before it starts.
    explicit Reminders(Rooms rooms);

    /// In the transaction that confirms the booking, or moves it. Twice for one start is once.
    void plan(database::Transaction& tx, const bookings::Booking& booking);
    /// For every confirmed session to come: those of before there were such rows, or of a restored file. At the start.
    void planAll();

private:
    /// Nothing when the session was cancelled, moved or has begun meanwhile.
    void remind(const std::string& json);

    Rooms m_rooms;
};

}  // namespace mc::notifications
