#include "scheduling/scheduling_store.h"

#include <algorithm>

namespace mc::scheduling {
namespace {

using database::Reader;
using database::Transaction;
using domain::UserId;
using domain::UtcTime;

struct HeadRow {
    int version = 0;
    domain::ZoneName zone;
    bool accepting = true;
    domain::SchedulingRules rules;
};
BOOST_DESCRIBE_STRUCT(HeadRow, (), (version, zone, accepting, rules))

struct ExceptionRow {
    domain::CivilDate date;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(ExceptionRow, (), (date, note))

struct ExceptionWindowRow {
    domain::CivilDate date;
    domain::DayWindow window;
};
BOOST_DESCRIBE_STRUCT(ExceptionWindowRow, (), (date, window))

struct BusyRow {
    UtcTime startsAt;
    UtcTime endsAt;
    domain::BusyKind kind = domain::BusyKind::session;
};
BOOST_DESCRIBE_STRUCT(BusyRow, (), (startsAt, endsAt, kind))

std::vector<domain::DayException> exceptionsOf(Reader& reader, UserId mentor) {
    std::vector<domain::DayException> exceptions;
    reader.each<ExceptionRow>(
        "SELECT date, note FROM day_exceptions WHERE mentor_id = $1 ORDER BY date",
        [&](ExceptionRow&& row) {
            exceptions.push_back({row.date, {}, std::move(row.note)});
        },
        mentor);
    if (exceptions.empty()) return exceptions;
    reader.each<ExceptionWindowRow>(
        "SELECT date, begin_minute, end_minute FROM exception_windows WHERE mentor_id = $1 ORDER BY date, begin_minute",
        [&](ExceptionWindowRow&& row) {
            std::ranges::lower_bound(exceptions, row.date, {}, &domain::DayException::date)
                ->windows.push_back(row.window);
        },
        mentor);
    return exceptions;
}

/// False when the stored version is another one.
bool writeHead(Transaction& tx, UserId mentor, const StoredAvailability& wanted, UtcTime now) {
    const auto& rules = wanted.availability.rules;
    return tx.execute(
               "INSERT INTO availability (mentor_id, version, time_zone, accepting_bookings, buffer_before_minutes, "
               "buffer_after_minutes, minimum_notice_minutes, horizon_days, daily_cap, updated_at, premium_first_day) "
               "SELECT $1, $2 + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11 "
               "WHERE $2 = COALESCE((SELECT version FROM availability WHERE mentor_id = $1), 0) "
               "ON CONFLICT (mentor_id) DO UPDATE SET version = excluded.version, time_zone = excluded.time_zone, "
               "accepting_bookings = excluded.accepting_bookings, "
               "buffer_before_minutes = excluded.buffer_before_minutes, "
               "buffer_after_minutes = excluded.buffer_after_minutes, "
               "minimum_notice_minutes = excluded.minimum_notice_minutes, horizon_days = excluded.horizon_days, "
               "daily_cap = excluded.daily_cap, updated_at = excluded.updated_at, "
               "premium_first_day = excluded.premium_first_day WHERE availability.version = $2",
               mentor, wanted.version, wanted.zone, wanted.availability.acceptingBookings, rules.bufferBeforeMinutes,
               rules.bufferAfterMinutes, rules.minimumNoticeMinutes, rules.horizonDays, rules.dailyCap, now,
               rules.premiumFirstDay) == 1;
}

void writeExceptions(Transaction& tx, UserId mentor, const std::vector<domain::DayException>& exceptions) {
    tx.execute("DELETE FROM day_exceptions WHERE mentor_id = $1", mentor);
    for (const auto& exception : exceptions) {
        tx.execute("INSERT INTO day_exceptions (mentor_id, date, note) VALUES ($1, $2, $3)", mentor, exception.date,
                   exception.note);
        for (const auto& window : exception.windows)
            tx.execute(
                "INSERT INTO exception_windows (mentor_id, date, begin_minute, end_minute) VALUES ($1, $2, $3, $4)",
                mentor, exception.date, window.begin, window.end);
    }
}

/// False when one of the blocks belongs to another booking.
bool takeBlocks(Transaction& tx, UserId person, const ClaimRow& claim) {
    for (const UtcTime block : domain::occupancyBlocks({claim.startsAt, claim.endsAt})) {
        const auto taken = tx.execute(
            "INSERT INTO occupancy (person_id, block_start, booking_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            person, block, claim.booking);
        if (taken == 0) return false;
    }
    return true;
}

}  // namespace

std::optional<StoredAvailability> SchedulingStore::find(Reader& reader, UserId mentor) const {
    auto head = reader.one<HeadRow>(
        "SELECT version, time_zone, accepting_bookings, buffer_before_minutes, buffer_after_minutes, "
        "minimum_notice_minutes, horizon_days, daily_cap, premium_first_day FROM availability WHERE mentor_id = $1",
        mentor);
    if (!head) return std::nullopt;
    StoredAvailability stored{head->version, std::move(head->zone), {}};
    stored.availability.rules = head->rules;
    stored.availability.acceptingBookings = head->accepting;
    stored.availability.windows = reader.all<domain::WeeklyWindow>(
        "SELECT weekday, begin_minute, end_minute FROM weekly_windows WHERE mentor_id = $1 ORDER BY weekday, "
        "begin_minute",
        mentor);
    stored.availability.exceptions = exceptionsOf(reader, mentor);
    stored.availability.vacations = reader.all<domain::Vacation>(
        "SELECT first_date, last_date FROM vacations WHERE mentor_id = $1 ORDER BY first_date, last_date", mentor);
    return stored;
}

bool SchedulingStore::replace(Transaction& tx, UserId mentor, const StoredAvailability& wanted, UtcTime now) const {
    if (!writeHead(tx, mentor, wanted, now)) return false;
    tx.execute("DELETE FROM weekly_windows WHERE mentor_id = $1", mentor);
    for (const auto& window : wanted.availability.windows)
        tx.execute("INSERT INTO weekly_windows (mentor_id, weekday, begin_minute, end_minute) VALUES ($1, $2, $3, $4)",
                   mentor, window.weekday, window.begin, window.end);
    writeExceptions(tx, mentor, wanted.availability.exceptions);
    tx.execute("DELETE FROM vacations WHERE mentor_id = $1", mentor);
    for (const auto& vacation : wanted.availability.vacations)
        tx.execute(
            "INSERT INTO vacations (mentor_id, first_date, last_date) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            mentor, vacation.first, vacation.last);
    return true;
}

bool SchedulingStore::setAccepting(Transaction& tx, UserId mentor, bool accepting, UtcTime now) const {
    return tx.execute(
               "UPDATE availability SET accepting_bookings = $1, updated_at = $2, version = version + 1 "
               "WHERE mentor_id = $3",
               accepting, now, mentor) == 1;
}

std::vector<domain::Busy> SchedulingStore::busy(Reader& reader, UserId person, UtcTime endsAfter,
                                                domain::BookingId except) const {
    std::vector<domain::Busy> busy;
    reader.each<BusyRow>(
        "SELECT starts_at, ends_at, 'session' FROM claims WHERE mentor_id = $1 AND ends_at > $2 AND booking_id <> $3 "
        "UNION ALL "
        "SELECT starts_at, ends_at, 'other' FROM claims WHERE student_id = $1 AND ends_at > $2 AND booking_id <> $3",
        [&](BusyRow&& row) {
            busy.push_back({{row.startsAt, row.endsAt}, row.kind});
        },
        person, endsAfter, except);
    return busy;
}

std::optional<domain::BookingId> SchedulingStore::takenBy(Reader& reader, UserId person, UtcTime at) const {
    return reader.one<domain::BookingId>(
        "SELECT booking_id FROM claims WHERE mentor_id = $1 AND starts_at <= $2 AND ends_at > $2 UNION ALL "
        "SELECT booking_id FROM claims WHERE student_id = $1 AND starts_at <= $2 AND ends_at > $2 LIMIT 1",
        person, at);
}

std::optional<ClaimRow> SchedulingStore::findClaim(Reader& reader, domain::BookingId booking) const {
    return reader.one<ClaimRow>(
        "SELECT booking_id, mentor_id, student_id, starts_at, ends_at FROM claims WHERE booking_id = $1", booking);
}

SchedulingStore::Taken SchedulingStore::insertClaim(Transaction& tx, const ClaimRow& claim) const {
    tx.execute("INSERT INTO claims (booking_id, mentor_id, student_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5)",
               claim.booking, claim.mentor, claim.student, claim.startsAt, claim.endsAt);
    if (!takeBlocks(tx, claim.mentor, claim)) return Taken::mentor;
    return takeBlocks(tx, claim.student, claim) ? Taken::none : Taken::student;
}

bool SchedulingStore::deleteClaim(Transaction& tx, domain::BookingId booking) const {
    return tx.execute("DELETE FROM claims WHERE booking_id = $1", booking) == 1;
}

bool SchedulingStore::hasAvailability(Reader& reader, UserId person) const {
    return reader.scalar<bool>("SELECT EXISTS (SELECT 1 FROM availability WHERE mentor_id = $1)", person);
}

bool SchedulingStore::acceptsBookings(Reader& reader, UserId mentor) const {
    return reader.scalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM availability WHERE mentor_id = $1 AND accepting_bookings = 1)", mentor);
}

std::vector<UserId> SchedulingStore::mentors(Reader& reader) const {
    return reader.all<UserId>("SELECT mentor_id FROM availability ORDER BY mentor_id");
}

}  // namespace mc::scheduling
