#pragma once

#include <functional>
#include <string>

#include "bookings/booking_service.h"
#include "calendars/ics.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"

namespace mc::calendars {

using NameLookup = std::function<std::string(domain::UserId)>;

struct CalendarOptions {
    std::string organizerName = "Mentor Connect";
    std::string organizerAddress = "no-reply@localhost";
    std::string domain = "localhost";  ///< Right side of every UID.
};

/// Sessions as calendar files (CAL-3). Thread safe.
class CalendarService {
public:
    CalendarService(database::Database& database, const base::Clock& clock, const bookings::BookingService& bookings,
                    NameLookup names, CalendarOptions options);

    /// The file a party saves. Errors: not_found, invalid_state unless the booking was ever confirmed.
    domain::Result<std::string> file(domain::UserId user, domain::BookingId booking);
    /// What goes to one party by mail.
    std::string invitation(const bookings::Booking& booking, domain::UserId reader, const std::string& readerAddress,
                           IcsMethod method) const;

private:
    IcsEvent event(const bookings::Booking& booking, domain::UserId reader) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    const bookings::BookingService& m_bookings;
    NameLookup m_names;
    CalendarOptions m_options;
};

}  // namespace mc::calendars
