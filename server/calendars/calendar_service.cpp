#include "calendars/calendar_service.h"

namespace mc::calendars {

using bookings::Booking;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using domain::UserId;

CalendarService::CalendarService(database::Database& database, const base::Clock& clock,
                                 const bookings::BookingService& bookings, NameLookup names, CalendarOptions options)
    : m_database(database),
      m_clock(clock),
      m_bookings(bookings),
      m_names(std::move(names)),
      m_options(std::move(options)) {}

IcsEvent CalendarService::event(const Booking& booking, UserId reader) const {
    const auto other = m_names(booking.otherOf(reader));
    IcsEvent event;
    event.uid = "booking-" + domain::toString(booking.id) + "@" + m_options.domain;
    event.sequence = booking.calendarSequence;
    event.startsAt = booking.startsAt;
    event.endsAt = booking.endsAt;
    event.stamp = m_clock.now();
    event.summary = (booking.topic.empty() ? "Session" : booking.topic) + " with " + other;
    event.description = "Booking " + booking.code + "\nVideo call in Mentor Connect. Join opens 10 minutes before.";
    if (!booking.agenda.empty()) event.description += "\n\n" + booking.agenda;
    event.url = "mentorconnect://bookings/" + domain::toString(booking.id);
    event.organizerName = m_options.organizerName;
    event.organizerAddress = m_options.organizerAddress;
    return event;
}

Result<std::string> CalendarService::file(UserId user, domain::BookingId id) {
    const auto booking =
        m_database.read([&](database::Reader& reader) { return m_bookings.findFor(reader, id, user); });
    if (!booking) return booking.error();
    if (!booking->confirmedAt) return fail(ErrorCode::invalid_state, "Only a confirmed session has a calendar file.");
    const bool over = booking->status == domain::BookingStatus::cancelled;
    return toIcs(event(*booking, user), over ? IcsMethod::cancel : IcsMethod::publish);
}

std::string CalendarService::invitation(const Booking& booking, UserId reader, const std::string& readerAddress,
                                        IcsMethod method) const {
    auto ics = event(booking, reader);
    ics.attendeeName = m_names(reader);
    ics.attendeeAddress = readerAddress;
    return toIcs(ics, method);
}

}  // namespace mc::calendars
