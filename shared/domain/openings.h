#pragma once

#include "domain/slots.h"

/// Inside the slot engine: what is asked of it from outside is openWithin.
namespace mc::domain {

/// Finds instants for rising local times in constant time each.
class ZoneCursor {
public:
    /// `from`: no local time before it will be asked for.
    ZoneCursor(const ZoneTable& zone, Seconds fromLocal);

    /// The first instant whose wall clock shows this local time or, where it does not exist, a later one. Local times
    /// must not fall from one call to the next.
    Seconds resolve(Seconds local) {
        while (m_index + 1 < m_count && local - m_periods[m_index].offset >= m_periods[m_index + 1].begin.seconds)
            ++m_index;
        const Seconds utc = local - offset();
        return m_index > 0 && utc < m_periods[m_index].begin.seconds ? m_periods[m_index].begin.seconds : utc;
    }
    /// Of the period the last answer lies in.
    Seconds offset() const { return m_count == 0 ? 0 : m_periods[m_index].offset; }
    std::size_t index() const { return m_index; }

private:
    const ZoneTable::Period* m_periods;
    std::size_t m_count;
    std::size_t m_index = 0;
};

/// One window of one date, in real time.
struct Opening {
    Seconds begin;  ///< UTC
    Seconds end;    ///< UTC
    Seconds localBegin;
    Seconds localEnd;
    Seconds offset;  ///< Holds throughout when uniform.
    bool uniform;    ///< No transition within.
    std::int64_t day;
};

/// The windows of a calendar in ascending order; exceptions replace days, vacations and skipped dates have none.
class Openings {
public:
    Openings(const SlotCalendar& calendar, std::int64_t firstDay, std::int64_t lastDay);
    /// False when there are no more.
    bool next(Opening& opening);

private:
    void enterDay();

    const SlotCalendar& m_calendar;
    ZoneCursor m_zone;
    std::int64_t m_day;
    std::int64_t m_lastDay;
    std::size_t m_weekday;
    std::size_t m_exception;
    std::size_t m_vacation;
    std::uint32_t m_window = 0;
    std::uint32_t m_windowEnd = 0;
};

/// How far the time open at the end of `opening` goes on without a hole, looking ahead no further than a session is
/// long. `rest` stands behind `following`.
Seconds openUntil(const Opening& opening, const Opening* following, const Openings& rest);

/// How much of that stretch lies in windows of the calendar, taken or not.
Seconds openWithin(const SlotCalendar& calendar, const UtcRange& range);

inline std::int64_t floorDay(Seconds local) {
    return local / kDay - (local % kDay < 0 ? 1 : 0);
}

}  // namespace mc::domain
