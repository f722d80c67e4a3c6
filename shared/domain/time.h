#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc::domain {

using Seconds = std::int64_t;
inline constexpr Seconds kMinute = 60;
inline constexpr Seconds kHour = 3600;
inline constexpr Seconds kDay = 86400;

/// An instant: seconds since 1970-01-01T00:00:00Z (decision 1).
struct UtcTime {
    Seconds seconds = 0;
    auto operator<=>(const UtcTime&) const = default;
    friend UtcTime operator+(UtcTime time, Seconds delta) { return {time.seconds + delta}; }
    friend UtcTime operator-(UtcTime time, Seconds delta) { return {time.seconds - delta}; }
    friend Seconds operator-(UtcTime a, UtcTime b) { return a.seconds - b.seconds; }
};

/// Half open: begin is inside, end is not.
struct UtcRange {
    UtcTime begin;
    UtcTime end;
    auto operator<=>(const UtcRange&) const = default;
    bool contains(UtcTime time) const { return begin <= time && time < end; }
    bool overlaps(const UtcRange& other) const { return begin < other.end && other.begin < end; }
    Seconds length() const { return end - begin; }
};

/// "2026-11-19T13:30:00Z".
std::string toIso(UtcTime time);
/// Accepts RFC 3339 with "Z" or a numeric offset; fractions of a second are refused. Absent when malformed.
std::optional<UtcTime> parseIso(std::string_view text);

/// A date in the proleptic Gregorian calendar, without a zone.
struct CivilDate {
    int year = 1970;
    int month = 1;  ///< 1..12
    int day = 1;    ///< 1..31
    auto operator<=>(const CivilDate&) const = default;
};

std::int64_t toDays(CivilDate date);  ///< Days since 1970-01-01.
CivilDate fromDays(std::int64_t days);
CivilDate addDays(CivilDate date, int days);
int isoWeekday(CivilDate date);  ///< 1 Monday … 7 Sunday.
bool isValid(CivilDate date);
std::string toString(CivilDate date);  ///< "2026-11-19"
std::optional<CivilDate> parseCivilDate(std::string_view text);

/// Minutes after local midnight, 0..1440 (1440 only as the end of a window).
struct WallTime {
    int minutes = 0;
    auto operator<=>(const WallTime&) const = default;
};
std::string toString(WallTime time);  ///< "09:30", "24:00"
std::optional<WallTime> parseWallTime(std::string_view text);

/// An IANA zone name such as "Asia/Kathmandu". Whether it exists is the zone source's to say.
struct ZoneName {
    std::string value;
    auto operator<=>(const ZoneName&) const = default;
};

/// What a zone did over a stretch of time, as plain data: the server fills it from the tz database, the client from
/// QTimeZone, and the rules below need neither. Thread safe once built. Without periods it is UTC.
class ZoneTable {
public:
    struct Period {
        UtcTime begin;             ///< First instant of the period.
        Seconds offset = 0;        ///< East of UTC.
        std::string abbreviation;  ///< "IST"; may be empty.
    };

    ZoneTable() = default;
    /// Periods in ascending order of begin; the first is taken to reach back for ever, the last forward for ever.
    ZoneTable(ZoneName name, std::vector<Period> periods);

    const ZoneName& name() const { return m_name; }
    const std::vector<Period>& periods() const { return m_periods; }
    const Period& at(UtcTime time) const;
    Seconds offsetAt(UtcTime time) const { return at(time).offset; }

    CivilDate dateAt(UtcTime time) const;
    WallTime wallTimeAt(UtcTime time) const;

    /// Decision 1: a local time that does not exist is absent; one that happens twice is the first.
    std::optional<UtcTime> toUtc(CivilDate date, WallTime time) const;
    /// First instant that belongs to the civil date, even where midnight does not exist (Santiago, Havana, Azores).
    /// Absent when the whole date was skipped (Apia 2011-12-30).
    std::optional<UtcTime> startOf(CivilDate date) const;
    /// [first instant of the date, first instant of the next existing date). Absent when the date was skipped.
    std::optional<UtcRange> rangeOf(CivilDate date) const;

private:
    ZoneName m_name;
    std::vector<Period> m_periods;
};

}  // namespace mc::domain
