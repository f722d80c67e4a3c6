#pragma once

#include <functional>
#include <string>

#include "bookings/booking_service.h"
#include "calendars/ics.h"
#include "domain/language.h"
#include "platform/database/database.h"

namespace mc::calendars {

/// Whose calendar an entry is for, or who is met.
struct Person {
    std::string name;
    domain::Language language = domain::Language::en;
};
using PersonLookup = std::function<Person(database::Reader&, domain::UserId)>;

struct CalendarOptions {
    std::string organizerName = "Mentor Connect";
    std::string organizerAddress = "no-reply@localhost";
    std::string domain = "localhost";  ///< Right side of every UID.
    std::string productName = "Mentor Connect";
};

/// A session as a calendar needs it.
struct Session {
    domain::BookingId id;
    std::string code;
    std::string topic;  ///< Empty: none was chosen.
    std::string agenda;
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
    int sequence = 0;
    std::string other;        ///< The name of whom the reader meets.
    domain::UtcTime changed;  ///< DTSTAMP: the same each time this state is written.
    bool cancelled = false;
};

/// Sessions as calendar files (CAL-3), in the reader's language. Thread safe.
class CalendarService {
public:
    CalendarService(database::Database& database, const bookings::BookingService& bookings, PersonLookup people,
                    CalendarOptions options);

    /// The file a party saves. Errors: not_found, invalid_state unless the booking was ever confirmed.
    domain::Result<std::string> file(domain::UserId user, domain::BookingId booking);
    /// What goes to one party by mail, to `address`.
    std::string invitation(const Session& session, const Person& reader, const std::string& address,
                           IcsMethod method) const;
    /// What a server of calendars keeps of it for one of the two. Without an organiser: such servers would write to one, and
    /// to attendees (RFC 6638).
    std::string object(database::Reader& reader, const bookings::Booking& booking, domain::UserId user) const;
    /// The same over a session's life, wherever it is shown.
    std::string uid(domain::BookingId booking) const;
    /// All confirmed sessions of a person from a year ago on; what was cancelled stays for a month, as cancelled.
    std::string feed(database::Reader& reader, domain::UserId user, domain::UtcTime now) const;

private:
    Session sessionOf(database::Reader& reader, const bookings::Booking& booking, domain::UserId reads) const;
    IcsEvent event(const Session& session, domain::Language language) const;

    database::Database& m_database;
    const bookings::BookingService& m_bookings;
    PersonLookup m_people;
    CalendarOptions m_options;
};

}  // namespace mc::calendars
