#pragma once

#include "bookings/booking_service.h"
#include "notifications/booking_announcer.h"
#include "platform/jobs/outbox.h"

namespace mc::notifications {

/// The reminder a quarter of an hour before a session (P7.9), and those of a request that waits for the mentor's answer:
/// decided once, as rows of the outbox written with their cause and looked at again when they are due. Thread safe.
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
    /// In the transaction that asks the mentor.
    void planAnswer(database::Transaction& tx, const bookings::Booking& booking);
    /// For every confirmed session to come and every request: those of before there were such rows, or of a restored
    /// file. At the start.
    void planAll();

private:
    /// Nothing when the session was cancelled, moved or has begun meanwhile.
    void remind(const std::string& json);
    /// Nothing when the request was answered, called off or has run out meanwhile.
    void remindToAnswer(const std::string& json);

    Rooms m_rooms;
};

}  // namespace mc::notifications
