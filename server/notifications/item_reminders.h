#pragma once

#include <optional>

#include "bookings/booking_service.h"
#include "notifications/booking_announcer.h"
#include "platform/base/zones.h"
#include "platform/jobs/outbox.h"

namespace mc::notifications {

/// Action items on the day they are due: told to both people of the session, each at eight in the morning of her own
/// zone, once for each session and day, and not for what is ticked. Thread safe.
class ItemReminders {
public:
    /// References must outlive it.
    struct Rooms {
        database::Database& database;
        const base::Clock& clock;
        const base::Zones& zones;
        jobs::Outbox& outbox;
        const bookings::BookingService& bookings;
        BookingAnnouncer& announcer;
    };
    /// Registers with the outbox: construct before it starts.
    ItemReminders(Rooms rooms, ContactLookup contacts);

    /// In the transaction that writes the items. A morning that is past is not made up for.
    void plan(database::Transaction& tx, const bookings::Booking& booking);
    /// For every open item that is due some day: those of before there were such rows, or of a restored file. At the
    /// start.
    void planAll();

private:
    void planOne(database::Transaction& tx, const bookings::Booking& booking, domain::Party role,
                 domain::CivilDate due);
    /// Nothing when it was ticked or is due on another day meanwhile. Later, where she is in another zone by now.
    void remind(const std::string& json);
    std::optional<domain::UtcTime> morningOf(database::Reader& reader, const bookings::Booking& booking,
                                             domain::Party role, domain::CivilDate date) const;

    Rooms m_rooms;
    ContactLookup m_contacts;
};

}  // namespace mc::notifications
