#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "domain/availability.h"
#include "domain/time.h"

/// The slot engine (SCH-1..3; decisions 1 and 2; cases 1 to 12 and 16): pure, without a clock or a database.
namespace mc::domain {

inline constexpr Seconds kBlock = 15 * kMinute;        ///< Unit of occupancy, aligned in UTC (decision 2).
inline constexpr Seconds kSlotGrid = 30 * kMinute;     ///< Slots start so far apart, counted from each window's start.
inline constexpr Seconds kLongestSession = 2 * kHour;  ///< Decision 17.

/// 15 to 120 in steps of 15.
constexpr bool isSessionLength(int minutes) {
    return minutes >= 15 && minutes <= 120 && minutes % 15 == 0;
}

/// Starts of the blocks that a stretch of time touches, ascending.
std::vector<UtcTime> occupancyBlocks(const UtcRange& range);

/// A session given as mentor counts for the daily cap and is surrounded by buffers; other time (a session taken as a
/// student, an event of another calendar) is merely not available.
BOOST_DEFINE_FIXED_ENUM_CLASS(BusyKind, int, session, other)

struct Busy {
    UtcRange range;
    BusyKind kind = BusyKind::session;
    bool operator==(const Busy&) const = default;
};

/// free: bookable for the asked duration. too_short: free, but only for freeMinutes. booked: taken. premium: kept for others
/// than who asks (domain/first_day.h).
BOOST_DEFINE_FIXED_ENUM_CLASS(SlotState, int, free, too_short, booked, premium)

struct Slot {
    UtcTime startsAt;
    SlotState state = SlotState::free;
    int freeMinutes = 0;  ///< How long a session of who asks could be from here: a multiple of 15, at most 120.
    bool operator==(const Slot&) const = default;
};
BOOST_DESCRIBE_STRUCT(Slot, (), (startsAt, state, freeMinutes))

/// Why a time can or cannot be booked (SCH-3). Checked in the order not_accepting, past, notice, horizon, vacation, gap
/// (the local time does not exist), not_offered (outside the windows or off their grid), busy, buffer, daily_cap,
/// too_short, premium (kept for others).
BOOST_DEFINE_FIXED_ENUM_CLASS(SlotReason, int, free, not_accepting, past, notice, horizon, vacation, gap, not_offered,
                              busy, buffer, daily_cap, too_short, premium)

struct SlotExplanation {
    SlotReason reason = SlotReason::free;
    int freeMinutes = 0;            ///< As in Slot; zero unless free, too_short or premium.
    std::optional<Busy> blockedBy;  ///< With busy and buffer, and with too_short when a session cuts it.
};

struct SlotQuery {
    UtcRange window;           ///< Starts within it are wanted.
    int durationMinutes = 30;  ///< isSessionLength, otherwise nothing is bookable.
    UtcTime now;
    bool withNotice = true;  ///< false: leave out the rule of minimum notice; the caller applies it later.
    bool premium = false;    ///< Who asks may have what is kept for Premium.
};

/// One mentor's time, made ready for questions. Immutable, so any thread may ask; building it costs a few microseconds,
/// asking for eight weeks less than ten.
class SlotCalendar {
public:
    /// `zone` must not be null. `busy` in any order; it may overlap. Windows that overlap on one day are joined.
    SlotCalendar(Availability availability, std::shared_ptr<const ZoneTable> zone, std::vector<Busy> busy);

    /// Bookable starts, ascending; replaces what is in `out` and reuses its memory.
    void bookable(const SlotQuery& query, std::vector<Slot>& out) const;
    std::vector<Slot> bookable(const SlotQuery& query) const;
    /// For the week calendar: also what is free but too short, what is kept for others, and what is booked. Everything else is
    /// not offered.
    void marked(const SlotQuery& query, std::vector<Slot>& out) const;
    /// The first bookable start in the window.
    std::optional<UtcTime> firstBookable(const SlotQuery& query) const;

    SlotExplanation explain(UtcTime start, int durationMinutes, UtcTime now, bool premium = false) const;
    /// For a time of the mentor's own calendar, which may not exist.
    SlotExplanation explain(CivilDate date, WallTime time, int durationMinutes, UtcTime now) const;

    const Availability& availability() const { return m_availability; }
    const ZoneTable& zone() const { return *m_zone; }
    const std::vector<Busy>& busy() const { return m_busy; }

private:
    friend class Openings;

    struct Window {
        std::int32_t begin;  // Minutes after local midnight.
        std::int32_t end;
    };
    struct Span {
        std::uint32_t first;  // Into m_windows.
        std::uint32_t last;
    };
    struct DayPlan {
        std::int64_t day;
        Span windows;
    };
    struct DaySpan {
        std::int64_t first;
        std::int64_t last;
    };

    void planTemplate();
    void planBusy();
    Span addWindows(std::vector<Window> windows);
    bool isFullDay(std::int64_t day) const;
    bool isVacation(std::int64_t day) const;
    std::int64_t dayAt(UtcTime time) const;
    SlotExplanation explainOffered(UtcTime start, UtcTime openUntil, std::int64_t day, int durationMinutes) const;
    enum class Day { open, full, kept };
    Day dayFor(std::int64_t day, std::optional<std::int64_t> kept) const;
    template <class Sink>
    void walk(const SlotQuery& query, Sink&& sink) const;

    Availability m_availability;
    std::shared_ptr<const ZoneTable> m_zone;
    std::vector<Busy> m_busy;  // Ascending by begin.

    std::vector<Window> m_windows;
    std::array<Span, 8> m_weekdays{};      // By ISO weekday; 0 is unused.
    std::vector<DayPlan> m_exceptions;     // Ascending by day.
    std::vector<DaySpan> m_vacations;      // Ascending, merged.
    std::vector<UtcRange> m_blocked;       // Where no session may lie, buffers included; ascending, merged.
    std::vector<UtcRange> m_taken;         // The same without buffers.
    std::vector<std::int64_t> m_fullDays;  // Days whose cap is reached, ascending.
};

}  // namespace mc::domain
