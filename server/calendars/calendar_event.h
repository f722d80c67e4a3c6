#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendars/calendar_zones.h"
#include "calendars/expansion.h"
#include "calendars/ics_values.h"
#include "calendars/recurrence.h"

namespace mc::calendars {

/// A time as an event says it, with its zone.
struct EventTime {
    bool isDate = false;
    domain::Seconds local = 0;  ///< Since 1970 on its own wall clock.
    Zone zone;                  ///< Never null.

    domain::UtcTime instant() const { return instantOf(*zone, local); }
    std::int64_t day() const { return local / domain::kDay - (local % domain::kDay < 0 ? 1 : 0); }
};

/// A VEVENT as far as it says when somebody is busy.
struct CalendarEvent {
    struct Extra {
        EventTime start;
        std::optional<Length> length;  ///< Absent: the event's.
    };

    std::string uid;
    int sequence = 0;
    EventTime start;
    Length length;
    std::vector<RecurrenceRule> rules;
    std::vector<Extra> extra;           ///< RDATE
    std::vector<EventTime> left;        ///< EXDATE
    std::optional<EventTime> replaces;  ///< RECURRENCE-ID
    bool andFuture = false;             ///< … and all after it.
    bool busy = true;
};

/// Reads the events of one calendar; what it cannot read it notes in `notes`.
class EventReader {
public:
    EventReader(const CalendarZones& zones, Zone owner, const ExpansionChoices& choices, Expansion& notes)
        : m_zones(zones), m_owner(std::move(owner)), m_choices(choices), m_notes(notes) {}

    /// Absent when it says no time, or is a session of ours.
    std::optional<CalendarEvent> event(const IcsComponent& component);
    /// The periods of a VFREEBUSY.
    std::vector<domain::UtcRange> busyPeriods(const IcsComponent& component);

private:
    std::optional<EventTime> time(const IcsProperty& property, const std::string& text);
    std::optional<EventTime> time(const IcsProperty* property);
    Length lengthOf(const IcsComponent& component, const EventTime& start);
    std::optional<CalendarEvent::Extra> period(const IcsProperty& property, const std::string& text);
    void addRecurrence(const IcsComponent& component, CalendarEvent& event);
    bool isOurs(std::string_view uid) const;
    bool isCopyOfOurs(const IcsComponent& component, const CalendarEvent& event) const;
    bool isBusy(const IcsComponent& component) const;

    const CalendarZones& m_zones;
    Zone m_owner;
    const ExpansionChoices& m_choices;
    Expansion& m_notes;
    const Zone m_utc = std::make_shared<const domain::ZoneTable>();
};

/// Where an occurrence ends that begins at `start`.
domain::UtcTime endOf(const EventTime& start, const Length& length);
/// Where it begins: a date begins with its first instant.
domain::UtcTime beginOf(const EventTime& start);

}  // namespace mc::calendars
