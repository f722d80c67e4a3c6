#include "calendars/expansion.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

#include "calendars/calendar_event.h"

namespace mc::calendars {

using domain::kDay;
using domain::Seconds;
using domain::UtcRange;
using domain::UtcTime;

namespace {

// Where occurrences are looked for besides the window: zones, and what a changed series moved.
constexpr Seconds kMargin = 3 * kDay;
constexpr Seconds kFurthestMove = 400 * kDay;

/// Everything of one UID.
struct Series {
    std::vector<CalendarEvent> masters;
    std::vector<CalendarEvent> changes;  ///< Those with a RECURRENCE-ID.
};

/// Which occurrences of a series something else stands for, however they are named: by an instant, by the date of a
/// timed event, or by that of an all-day event.
struct Named {
    std::vector<std::int64_t> instants;
    std::vector<std::int64_t> dates;  ///< Named by date: whatever begins then.
    std::vector<std::int64_t> days;   ///< Dates of all names, for events of whole days.

    void add(const EventTime& time) {
        days.push_back(time.day());
        if (time.isDate) {
            dates.push_back(time.day());
        } else {
            instants.push_back(time.instant().seconds);
        }
    }
    void sort() {
        std::ranges::sort(instants);
        std::ranges::sort(dates);
        std::ranges::sort(days);
    }
    bool has(const EventTime& occurrence) const {
        if (occurrence.isDate) return std::ranges::binary_search(days, occurrence.day());
        return std::ranges::binary_search(instants, occurrence.instant().seconds) ||
               std::ranges::binary_search(dates, occurrence.day());
    }
};

/// A change that holds from an occurrence on.
struct Shift {
    UtcTime from;
    Seconds by = 0;
    Length length;
    bool busy = true;
};

Seconds secondsOf(const Length& length) {
    return length.days * kDay + length.seconds;
}

/// Those of one series, ascending.
struct Shifts {
    std::vector<Shift> list;
    Seconds furthest = 0;  ///< Either way.
    Seconds longest = 0;
    bool anyBusy = false;

    void add(const Shift& shift) {
        list.push_back(shift);
        furthest = std::max(furthest, std::min(std::abs(shift.by), kFurthestMove));
        longest = std::max(longest, secondsOf(shift.length));
        anyBusy |= shift.busy;
    }
};

bool isBefore(const EventTime& time, const RecurrenceRule::Until& until) {
    using Kind = RecurrenceRule::Until::Kind;
    if (time.isDate || until.kind == Kind::date) return time.day() * kDay <= until.seconds;
    return (until.kind == Kind::utc ? time.instant().seconds : time.local) <= until.seconds;
}

class Expander {
public:
    Expander(UtcRange window, const ExpansionChoices& choices, Budget& budget, Expansion& result)
        : m_window(window), m_choices(choices), m_budget(budget), m_result(result) {}

    void add(const Series& series) {
        const auto changes = newest(series.changes);
        Named replaced;
        Shifts shifts;
        for (const auto* change : changes) {
            replaced.add(*change->replaces);
            if (change->andFuture)
                shifts.add({beginOf(*change->replaces), movedBy(*change), change->length, change->busy});
            if (change->busy) add({beginOf(change->start), endOf(change->start, change->length)});
        }
        replaced.sort();
        std::ranges::sort(shifts.list, {}, &Shift::from);
        for (const auto& master : series.masters)
            addMaster(master, replaced, shifts);
    }

    void add(UtcRange range) {
        range.begin = std::max(range.begin, m_window.begin);
        range.end = std::min(range.end, m_window.end);
        if (range.begin < range.end) m_result.busy.push_back(range);
    }

private:
    /// One a name: the last of those with the highest SEQUENCE.
    static std::vector<const CalendarEvent*> newest(const std::vector<CalendarEvent>& changes) {
        std::map<std::pair<bool, Seconds>, const CalendarEvent*> byName;
        for (const auto& change : changes) {
            const auto& name = *change.replaces;
            auto& kept = byName[{name.isDate, name.isDate ? name.day() : name.instant().seconds}];
            if (kept == nullptr || kept->sequence <= change.sequence) kept = &change;
        }
        std::vector<const CalendarEvent*> result;
        for (const auto& [name, change] : byName)
            result.push_back(change);
        return result;
    }

    /// On the wall clock of the changed occurrence, whatever zone its RECURRENCE-ID is of.
    static Seconds movedBy(const CalendarEvent& change) {
        const auto& name = *change.replaces;
        if (name.isDate || change.start.isDate) return (change.start.day() - name.day()) * kDay;
        const auto instant = name.instant();
        return change.start.local - (instant.seconds + change.start.zone->offsetAt(instant));
    }

    void addMaster(const CalendarEvent& master, const Named& replaced, const Shifts& shifts) {
        if (!master.busy && !shifts.anyBusy) return;
        Named left;
        for (const auto& date : master.left)
            left.add(date);
        left.sort();
        const auto one = [&](EventTime start, const Length& length) {
            if (!left.has(start) && !replaced.has(start)) addOccurrence(master, std::move(start), length, shifts);
        };
        one(master.start, master.length);
        for (const auto& extra : master.extra)
            one(extra.start, extra.length.value_or(master.length));
        for (const auto& rule : master.rules)
            walk(master, rule, shifts, one);
    }

    void addOccurrence(const CalendarEvent& master, EventTime start, Length length, const Shifts& shifts) {
        bool busy = master.busy;
        const auto after = std::ranges::upper_bound(shifts.list, beginOf(start), {}, &Shift::from);
        if (after != shifts.list.begin()) {
            const auto& shift = *std::prev(after);
            start.local += shift.by;
            length = shift.length;
            busy = shift.busy;
        }
        if (busy) add({beginOf(start), endOf(start, length)});
    }

    template <class Visit>
    void walk(const CalendarEvent& master, const RecurrenceRule& rule, const Shifts& shifts, const Visit& visit) {
        const auto move = shifts.furthest;
        const auto longest = std::max(secondsOf(master.length), shifts.longest);
        Budget own(std::min(m_budget.left(), m_choices.stepsOfRule));
        const auto before = own.left();
        const bool finished = visitRule(rule, master.start.local, m_window.begin.seconds - longest - move - kMargin,
                                        m_window.end.seconds + move + kMargin, own, [&](Seconds local) {
                                            EventTime start{master.start.isDate, local, master.start.zone};
                                            if (rule.until && !isBefore(start, *rule.until)) return false;
                                            visit(std::move(start), master.length);
                                            return true;
                                        });
        m_budget.spend(before - std::max<std::int64_t>(0, own.left()));
        if (!finished) m_result.ruleTooCostly = true;
    }

    const UtcRange m_window;
    const ExpansionChoices& m_choices;
    Budget& m_budget;
    Expansion& m_result;
};

}  // namespace

std::vector<UtcRange> joined(std::vector<UtcRange> ranges, Seconds gap) {
    std::ranges::sort(ranges);
    std::vector<UtcRange> result;
    for (const auto& range : ranges) {
        if (!result.empty() && range.begin <= result.back().end + gap) {
            result.back().end = std::max(result.back().end, range.end);
        } else {
            result.push_back(range);
        }
    }
    return result;
}

Expansion expandCalendar(std::string_view text, UtcRange window, const base::Zones& zones,
                         const ExpansionChoices& choices) {
    Expansion result;
    const auto read = readIcs(text);
    result.isCalendar = read.kind != IcsText::Kind::noCalendar;
    result.whole = read.kind == IcsText::Kind::whole;
    Budget budget(choices.steps);
    const CalendarZones calendarZones(zones, read.components, window, budget);
    auto owner = zones.find(choices.owner);
    EventReader reader(calendarZones, owner ? std::move(owner) : std::make_shared<const domain::ZoneTable>(), choices,
                       result);
    Expander expander(window, choices, budget, result);
    std::unordered_map<std::string, Series> series;
    for (const auto& component : read.components) {
        if (component.name == "VFREEBUSY")
            for (const auto& period : reader.busyPeriods(component))
                expander.add(period);
        if (component.name != "VEVENT") continue;
        auto event = reader.event(component);
        if (!event) continue;
        auto& one = series[event->uid];
        (event->replaces ? one.changes : one.masters).push_back(*std::move(event));
    }
    for (const auto& [uid, one] : series)
        expander.add(one);
    result.busy = joined(std::move(result.busy), 0);
    return result;
}

}  // namespace mc::calendars
