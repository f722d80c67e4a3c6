#include "calendars/calendar_service.h"

#include "platform/mail/words.h"

namespace mc::calendars {

using bookings::Booking;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using domain::UserId;

namespace {

constexpr domain::Seconds kFeedReachesBack = 365 * domain::kDay;
constexpr domain::Seconds kCancelledStays = 30 * domain::kDay;

}  // namespace

CalendarService::CalendarService(database::Database& database, const bookings::BookingService& bookings,
                                 PersonLookup people, CalendarOptions options)
    : m_database(database), m_bookings(bookings), m_people(std::move(people)), m_options(std::move(options)) {}

Session CalendarService::sessionOf(database::Reader& reader, const Booking& booking, UserId reads) const {
    return {booking.id,
            booking.code,
            booking.topic,
            booking.agenda,
            booking.startsAt,
            booking.endsAt,
            booking.calendarSequence,
            m_people(reader, booking.otherOf(reads)).name,
            m_bookings.calendarChangedAt(reader, booking),
            booking.status == domain::BookingStatus::cancelled};
}

IcsEvent CalendarService::event(const Session& session, domain::Language language) const {
    const auto& words = mail::Words::of(language);
    const auto topic = session.topic.empty() ? words.say("no_topic") : session.topic;
    IcsEvent event;
    event.uid = uid(session.id);
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
    event.cancelled = session.cancelled;
    return event;
}

Result<std::string> CalendarService::file(UserId user, domain::BookingId id) {
    return m_database.read([&](database::Reader& reader) -> Result<std::string> {
        const auto booking = m_bookings.findFor(reader, id, user);
        if (!booking) return booking.error();
        if (!booking->confirmedAt)
            return fail(ErrorCode::invalid_state, "Only a confirmed session has a calendar file.");
        const auto session = sessionOf(reader, *booking, user);
        return toIcs(event(session, m_people(reader, user).language),
                     session.cancelled ? IcsMethod::cancel : IcsMethod::publish);
    });
}

std::string CalendarService::object(database::Reader& reader, const Booking& booking, UserId user) const {
    auto ics = event(sessionOf(reader, booking, user), m_people(reader, user).language);
    ics.organizerName = ics.organizerAddress = {};
    return toIcs(ics, IcsMethod::none);
}

std::string CalendarService::uid(domain::BookingId booking) const {
    return "booking-" + domain::toString(booking) + "@" + m_options.domain;
}

std::string CalendarService::feed(database::Reader& reader, UserId user, domain::UtcTime now) const {
    const auto language = m_people(reader, user).language;
    IcsFeed feed{mail::Words::of(language).say("calendar.name", {{"product", m_options.productName}}), {}};
    for (const auto& booking : m_bookings.inCalendar(reader, user, now - kFeedReachesBack, now - kCancelledStays))
        feed.events.push_back(event(sessionOf(reader, booking, user), language));
    return toIcs(feed);
}

std::string CalendarService::invitation(const Session& session, const Person& reader, const std::string& address,
                                        IcsMethod method) const {
    auto ics = event(session, reader.language);
    ics.attendeeName = reader.name;
    ics.attendeeAddress = address;
    return toIcs(ics, method);
}

}  // namespace mc::calendars
