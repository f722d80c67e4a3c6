#include "calendars/calendar_service.h"

#include "platform/mail/words.h"

namespace mc::calendars {

using bookings::Booking;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using domain::UserId;

namespace {

domain::UtcTime lastChange(const Booking& booking) {
    return booking.endedAt.value_or(booking.confirmedAt.value_or(booking.createdAt));
}

Session sessionOf(const Booking& booking, std::string other) {
    return {booking.id,
            booking.code,
            booking.topic,
            booking.agenda,
            booking.startsAt,
            booking.endsAt,
            booking.calendarSequence,
            std::move(other),
            lastChange(booking)};
}

}  // namespace

CalendarService::CalendarService(database::Database& database, const bookings::BookingService& bookings,
                                 PersonLookup people, CalendarOptions options)
    : m_database(database), m_bookings(bookings), m_people(std::move(people)), m_options(std::move(options)) {}

IcsEvent CalendarService::event(const Session& session, domain::Language language) const {
    const auto& words = mail::Words::of(language);
    const auto topic = session.topic.empty() ? words.say("no_topic") : session.topic;
    IcsEvent event;
    event.uid = "booking-" + domain::toString(session.id) + "@" + m_options.domain;
    event.sequence = session.sequence;
    event.startsAt = session.startsAt;
    event.endsAt = session.endsAt;
    event.stamp = session.changed;
    event.summary = words.say("calendar.summary", {{"topic", topic}, {"other", session.other}});
    event.description = words.say("calendar.description", {{"code", session.code}, {"product", m_options.productName}});
    if (!session.agenda.empty()) event.description += "\n\n" + session.agenda;
    event.alarm = words.say("calendar.alarm");
    event.url = "mentorconnect://bookings/" + domain::toString(session.id);
    event.organizerName = m_options.organizerName;
    event.organizerAddress = m_options.organizerAddress;
    return event;
}

Result<std::string> CalendarService::file(UserId user, domain::BookingId id) {
    return m_database.read([&](database::Reader& reader) -> Result<std::string> {
        const auto booking = m_bookings.findFor(reader, id, user);
        if (!booking) return booking.error();
        if (!booking->confirmedAt)
            return fail(ErrorCode::invalid_state, "Only a confirmed session has a calendar file.");
        const bool over = booking->status == domain::BookingStatus::cancelled;
        const auto session = sessionOf(*booking, m_people(reader, booking->otherOf(user)).name);
        return toIcs(event(session, m_people(reader, user).language), over ? IcsMethod::cancel : IcsMethod::publish);
    });
}

std::string CalendarService::invitation(const Session& session, const Person& reader, const std::string& address,
                                        IcsMethod method) const {
    auto ics = event(session, reader.language);
    ics.attendeeName = reader.name;
    ics.attendeeAddress = address;
    return toIcs(ics, method);
}

}  // namespace mc::calendars
