#include "calendars/calendar_event.h"

#include <algorithm>
#include <charconv>

namespace mc::calendars {

using domain::kDay;
using domain::Seconds;
using domain::UtcTime;

namespace {

/// Values of these are words that no case tells apart.
bool says(const IcsComponent& component, std::string_view name, std::string_view word) {
    const auto* property = component.find(name);
    if (property == nullptr) return false;
    return std::ranges::equal(property->value, word, [](char a, char b) {
        return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
    });
}

int numberOf(const IcsProperty* property) {
    int number = 0;
    if (property != nullptr)
        std::from_chars(property->value.data(), property->value.data() + property->value.size(), number);
    return number;
}

/// The first instant of a date, also of one that its zone skipped.
UtcTime startOfDay(const domain::ZoneTable& zone, std::int64_t day) {
    if (const auto start = zone.startOf(domain::fromDays(day))) return *start;
    return zone.startOf(domain::fromDays(day + 1)).value_or(UtcTime{day * kDay});
}

}  // namespace

UtcTime beginOf(const EventTime& start) {
    return start.isDate ? startOfDay(*start.zone, start.day()) : start.instant();
}

UtcTime endOf(const EventTime& start, const Length& length) {
    if (start.isDate) return startOfDay(*start.zone, start.day() + length.days) + length.seconds;
    if (length.days == 0) return start.instant() + length.seconds;
    return instantOf(*start.zone, start.local + length.days * kDay) + length.seconds;
}

std::optional<EventTime> EventReader::time(const IcsProperty& property, const std::string& text) {
    const auto clock = parseClock(text);
    if (!clock) return std::nullopt;
    if (clock->kind == Clock::Kind::date) return EventTime{true, clock->local, m_owner};
    if (clock->kind == Clock::Kind::utc) return EventTime{false, clock->local, m_utc};
    const auto name = property.parameter("TZID");
    if (name.empty()) return EventTime{false, clock->local, m_owner};
    auto zone = m_zones.find(name);
    if (!zone) m_notes.zoneUnknown = true;
    return EventTime{false, clock->local, zone ? std::move(zone) : m_owner};
}

std::optional<EventTime> EventReader::time(const IcsProperty* property) {
    return property == nullptr ? std::nullopt : time(*property, property->value);
}

/// What DTEND says is an exact length, which all occurrences share; without an end a date lasts a day and a time no time.
Length EventReader::lengthOf(const IcsComponent& component, const EventTime& start) {
    if (const auto end = time(component.find("DTEND"))) {
        if (start.isDate && end->isDate) return {std::max<std::int64_t>(1, end->day() - start.day()), 0};
        return {0, std::max<Seconds>(0, beginOf(*end) - beginOf(start))};
    }
    if (const auto* duration = component.find("DURATION"))
        if (const auto length = parseLength(duration->value)) return *length;
    return {start.isDate ? 1 : 0, 0};
}

/// "start", "start/end" or "start/duration".
std::optional<CalendarEvent::Extra> EventReader::period(const IcsProperty& property, const std::string& text) {
    const auto slash = text.find('/');
    const auto start = time(property, text.substr(0, slash));
    if (!start) return std::nullopt;
    if (slash == std::string::npos) return CalendarEvent::Extra{*start, std::nullopt};
    const auto rest = text.substr(slash + 1);
    if (const auto end = time(property, rest))
        return CalendarEvent::Extra{*start, Length{0, std::max<Seconds>(0, beginOf(*end) - beginOf(*start))}};
    const auto length = parseLength(rest);
    if (!length) return std::nullopt;
    return CalendarEvent::Extra{*start, length};
}

void EventReader::addRecurrence(const IcsComponent& component, CalendarEvent& event) {
    bool understood = true;
    for (const auto& property : component.properties) {
        if (property.name == "RRULE") {
            if (auto rule = parseRule(property.value)) {
                event.rules.push_back(*std::move(rule));
            } else {
                understood = false;
            }
        } else if (property.name == "RDATE") {
            for (const auto& text : split(property.value))
                if (auto extra = period(property, text)) event.extra.push_back(*std::move(extra));
        } else if (property.name == "EXDATE") {
            for (const auto& text : split(property.value))
                if (auto date = time(property, text)) event.left.push_back(*std::move(date));
        }
    }
    if (!understood) ++m_notes.notUnderstood;
}

std::optional<CalendarEvent> EventReader::event(const IcsComponent& component) {
    ++m_notes.events;
    CalendarEvent event;
    if (const auto* uid = component.find("UID")) event.uid = uid->value;
    if (isOurs(event.uid)) return std::nullopt;
    const auto start = time(component.find("DTSTART"));
    event.replaces = time(component.find("RECURRENCE-ID"));
    if (!start) {
        ++m_notes.notUnderstood;
        return std::nullopt;
    }
    event.start = *start;
    event.length = lengthOf(component, *start);
    if (isCopyOfOurs(component, event)) return std::nullopt;
    event.sequence = numberOf(component.find("SEQUENCE"));
    event.busy = isBusy(component);
    if (event.replaces) {
        event.andFuture = component.find("RECURRENCE-ID")->parameter("RANGE") == "THISANDFUTURE";
    } else {
        addRecurrence(component, event);
    }
    return event;
}

std::vector<domain::UtcRange> EventReader::busyPeriods(const IcsComponent& component) {
    std::vector<domain::UtcRange> periods;
    for (const auto& property : component.properties) {
        if (property.name != "FREEBUSY") continue;
        const auto type = property.parameter("FBTYPE");
        if (type == "FREE" || (type == "BUSY-TENTATIVE" && !m_choices.tentativeIsBusy)) continue;
        for (const auto& text : split(property.value))
            if (const auto read = period(property, text); read && read->length)
                periods.push_back({beginOf(read->start), endOf(read->start, *read->length)});
    }
    return periods;
}

bool EventReader::isOurs(std::string_view uid) const {
    return uid.starts_with("booking-") && uid.ends_with("@" + m_choices.ownDomain);
}

/// What a link of ours made in another calendar has that calendar's own UID. Moved there it is an appointment like others.
bool EventReader::isCopyOfOurs(const IcsComponent& component, const CalendarEvent& event) const {
    const auto* text = component.find("DESCRIPTION");
    if (text == nullptr || event.replaces || component.find("RRULE") || component.find("RDATE")) return false;
    const domain::UtcRange range{beginOf(event.start), endOf(event.start, event.length)};
    return std::ranges::any_of(m_choices.coded, [&](const CodedTime& ours) {
        if (ours.range != range) return false;
        const auto at = text->value.find(ours.code);
        if (at == std::string::npos) return false;
        const auto after = at + ours.code.size();
        return after == text->value.size() || text->value[after] < '0' || text->value[after] > '9';
    });
}

bool EventReader::isBusy(const IcsComponent& component) const {
    constexpr std::string_view kOutlook = "X-MICROSOFT-CDO-BUSYSTATUS";
    if (says(component, "STATUS", "CANCELLED") || says(component, "TRANSP", "TRANSPARENT")) return false;
    if (says(component, kOutlook, "FREE")) return false;
    const bool tentative = says(component, "STATUS", "TENTATIVE") || says(component, kOutlook, "TENTATIVE");
    return m_choices.tentativeIsBusy || !tentative;
}

}  // namespace mc::calendars
