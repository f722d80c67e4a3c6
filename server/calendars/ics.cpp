#include "calendars/ics.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

namespace mc::calendars {

namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

bool isControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

/// TEXT of RFC 5545 §3.3.11 holds line breaks and no other control characters; the library escapes, and drops nothing.
std::string plain(std::string text) {
    std::erase_if(text, [](char c) { return c != '\n' && isControl(c); });
    return text;
}

/// A parameter of RFC 5545 §3.2 is quoted, so it may hold no quote.
std::string parameter(std::string text) {
    std::erase_if(text, [](char c) { return c == '"' || isControl(c); });
    return text;
}

icaltimetype instant(domain::UtcTime time) {
    return icaltime_from_timet_with_zone(time.seconds, 0, icaltimezone_get_utc_timezone());
}

icalproperty_method methodOf(IcsMethod method) {
    switch (method) {
        case IcsMethod::request:
            return ICAL_METHOD_REQUEST;
        case IcsMethod::cancel:
            return ICAL_METHOD_CANCEL;
        case IcsMethod::publish:
            return ICAL_METHOD_PUBLISH;
        case IcsMethod::none:
            break;
    }
    return ICAL_METHOD_NONE;
}

icalproperty* organizer(const IcsEvent& event) {
    auto* property = icalproperty_new_organizer(("mailto:" + event.organizerAddress).c_str());
    icalproperty_add_parameter(property, icalparameter_new_cn(parameter(event.organizerName).c_str()));
    return property;
}

icalproperty* attendee(const IcsEvent& event) {
    auto* property = icalproperty_new_attendee(("mailto:" + event.attendeeAddress).c_str());
    icalproperty_add_parameter(property, icalparameter_new_cn(parameter(event.attendeeName).c_str()));
    icalproperty_add_parameter(property, icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT));
    icalproperty_add_parameter(property, icalparameter_new_partstat(ICAL_PARTSTAT_ACCEPTED));
    icalproperty_add_parameter(property, icalparameter_new_rsvp(ICAL_RSVP_FALSE));
    return property;
}

Component reminder(const std::string& words) {
    Component alarm(icalcomponent_new(ICAL_VALARM_COMPONENT));
    icalcomponent_add_property(alarm.get(), icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm.get(), icalproperty_new_description(plain(words).c_str()));
    icalcomponent_add_property(
        alarm.get(), icalproperty_new_trigger(icaltriggertype_from_int(-15 * static_cast<int>(domain::kMinute))));
    return alarm;
}

Component sessionOf(const IcsEvent& event) {
    Component session(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(session.get(), property); };
    add(icalproperty_new_uid(plain(event.uid).c_str()));
    add(icalproperty_new_sequence(event.sequence));
    add(icalproperty_new_dtstamp(instant(event.stamp)));
    add(icalproperty_new_dtstart(instant(event.startsAt)));
    add(icalproperty_new_dtend(instant(event.endsAt)));
    add(icalproperty_new_summary(plain(event.summary).c_str()));
    add(icalproperty_new_description(plain(event.description).c_str()));
    if (!event.url.empty()) add(icalproperty_new_url(event.url.c_str()));
    if (!event.organizerAddress.empty()) add(organizer(event));
    if (!event.attendeeAddress.empty()) add(attendee(event));
    add(icalproperty_new_status(event.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    if (!event.cancelled) icalcomponent_add_component(session.get(), reminder(event.alarm).release());
    return session;
}

/// What apps understand that were there before RFC 7986.
icalproperty* olderName(const char* name, const std::string& value) {
    auto* property = icalproperty_new_x(value.c_str());
    icalproperty_set_x_name(property, name);
    return property;
}

Component calendarOf(IcsMethod method) {
    Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(calendar.get(), property); };
    add(icalproperty_new_version("2.0"));
    add(icalproperty_new_prodid("-//Mentor Connect//Sessions//EN"));
    add(icalproperty_new_calscale("GREGORIAN"));
    if (method != IcsMethod::none) add(icalproperty_new_method(methodOf(method)));
    return calendar;
}

std::string textOf(const Component& calendar) {
    const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
    return text.get();
}

}  // namespace

std::string toIcs(const IcsEvent& event, IcsMethod method) {
    const auto calendar = calendarOf(method);
    auto session = event;
    session.cancelled = event.cancelled || method == IcsMethod::cancel;
    icalcomponent_add_component(calendar.get(), sessionOf(session).release());
    return textOf(calendar);
}

std::string toIcs(const IcsFeed& feed) {
    const auto calendar = calendarOf(IcsMethod::publish);
    const auto add = [&](icalproperty* property) { icalcomponent_add_property(calendar.get(), property); };
    const auto name = plain(feed.name);
    add(icalproperty_new_name(name.c_str()));
    add(olderName("X-WR-CALNAME", name));
    auto* interval = icalproperty_new_refreshinterval(icaldurationtype_from_int(static_cast<int>(domain::kHour)));
    icalproperty_add_parameter(interval, icalparameter_new_value(ICAL_VALUE_DURATION));
    add(interval);
    add(olderName("X-PUBLISHED-TTL", "PT1H"));
    for (const auto& event : feed.events)
        icalcomponent_add_component(calendar.get(), sessionOf(event).release());
    return textOf(calendar);
}

}  // namespace mc::calendars
