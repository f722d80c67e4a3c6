#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "domain/time.h"
#include "domain/activity.h"
#include "mentors/availability_source.h"
#include "mentors/row_set.h"

namespace mc::mentors {

/// Who is online and when each mentor could be booked: what changes too often to be part of a snapshot. One thread
/// writes at a time; any number read meanwhile and see each bit old or new. A day is kept as one set of rows for each
/// quarter of an hour (decision 2) and one for each hour, so that a day or a window is the union of a few sets.
class LiveState {
public:
    explicit LiveState(std::size_t capacity);
    /// The same with more room.
    LiveState(std::size_t capacity, const LiveState& other);

    void setOnline(Row row, bool online);
    bool isOnline(Row row) const;
    /// Never earlier than before.
    void setSeen(Row row, domain::UtcTime at);
    /// Of whoever is online: now.
    std::optional<domain::Activity> activity(Row row, domain::UtcTime now) const;

    /// Replaces all times of the row from `now`'s day on.
    void setFreeTimes(Row row, const FreeTimes& times, domain::UtcTime now);
    /// For a row that was given up.
    void clear(Row row);
    /// The first bookable start, honouring the notice; absent when there is none.
    std::optional<domain::UtcTime> nextFree(Row row, domain::UtcTime now) const;
    /// Rows that have a start in [begin, end) which can still be booked, each by its own notice.
    RowSet freeWithin(domain::UtcRange window, domain::UtcTime now) const;

private:
    using Word = std::atomic<std::uint64_t>;
    static constexpr domain::Seconds kQuarter = 15 * domain::kMinute;
    static constexpr int kQuarters = 96;
    static constexpr int kHours = 24;
    static constexpr std::size_t kRing = 64;  ///< Days kept; more than kAvailabilityDays.
    static_assert(kRing > kAvailabilityDays);

    /// One UTC day: a set per quarter, then one per hour.
    struct Day {
        explicit Day(std::size_t words) : sets(words * (kQuarters + kHours)) {}
        std::vector<Word> sets;
    };
    struct Place {
        std::atomic<std::int64_t> number{-1};  ///< Days since 1970; a reader that finds another sees nothing.
        std::atomic<Day*> day{nullptr};
        std::unique_ptr<Day> own;
    };

    const Day* dayOf(std::int64_t number) const;
    Day& dayForWriting(std::int64_t number);
    void writeDay(Row row, std::int64_t number, const std::array<bool, kQuarters>& free);
    void assign(Day& day, int set, Row row, bool value);
    bool test(const Day& day, int set, Row row) const;
    void join(RowSet& out, const Day& day, int set) const;
    void dropTooSoon(RowSet& rows, domain::UtcRange window, domain::UtcTime now) const;
    std::optional<domain::UtcTime> search(Row row, domain::UtcTime from) const;

    std::size_t m_capacity;
    std::size_t m_words;
    std::vector<Word> m_online;
    std::vector<std::atomic<std::int64_t>> m_seen;          ///< UTC seconds, or kNeverSeen.
    mutable std::vector<std::atomic<std::int64_t>> m_next;  ///< First free start known, kNone or kNever.
    std::vector<std::atomic<std::int32_t>> m_notice;        ///< Seconds.
    std::atomic<std::int32_t> m_longestNotice{0};
    std::array<Place, kRing> m_days;
};

}  // namespace mc::mentors
