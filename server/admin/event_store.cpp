#include "admin/event_store.h"

namespace mc::admin {

using database::Blob;
using database::Reader;
using database::Transaction;
using domain::EventName;
using domain::FunnelStep;
using domain::UserId;
using domain::UtcTime;

namespace {

constexpr std::int64_t kNever = 0;  ///< No day before.

/// As the tables have it: 1 for the first, 0 for none.
int numberOf(EventName event) {
    const auto step = domain::stepOf(event);
    return step ? static_cast<int>(*step) + 1 : 0;
}

struct DayReached {
    std::int64_t day = 0;
    int step = 0;
};
BOOST_DESCRIBE_STRUCT(DayReached, (), (day, step))

struct StepCount {
    int step = 0;
    std::int64_t visitors = 0;
};
BOOST_DESCRIBE_STRUCT(StepCount, (), (step, visitors))

}  // namespace

std::optional<UtcTime> EventStore::consentOf(Reader& reader, UserId user) const {
    return reader.one<UtcTime>("SELECT given_at FROM analytics_consents WHERE user_id = $1", user);
}

void EventStore::giveConsent(Transaction& tx, UserId user, UtcTime now) const {
    tx.execute("INSERT INTO analytics_consents (user_id, given_at) VALUES ($1, $2) ON CONFLICT (user_id) DO NOTHING",
               user, now);
}

void EventStore::withdrawConsent(Transaction& tx, UserId user) const {
    tx.execute("DELETE FROM analytics_consents WHERE user_id = $1", user);
}

std::vector<SealedKey> EventStore::keys(Reader& reader) const {
    return reader.all<SealedKey>("SELECT period, sealed_key FROM analytics_keys ORDER BY period");
}

std::optional<Blob> EventStore::key(Reader& reader, std::int64_t period) const {
    return reader.one<Blob>("SELECT sealed_key FROM analytics_keys WHERE period = $1", period);
}

void EventStore::putKey(Transaction& tx, const SealedKey& key) const {
    tx.execute("INSERT INTO analytics_keys (period, sealed_key) VALUES ($1, $2)", key.period, key.key);
}

void EventStore::removeKeysBefore(Transaction& tx, std::int64_t period) const {
    tx.execute("DELETE FROM analytics_keys WHERE period < $1", period);
}

void EventStore::add(Transaction& tx, std::int64_t visitor, std::int64_t day, EventName event) const {
    const int step = numberOf(event);
    const auto reachedBefore = tx.scalar<int>(
        "SELECT coalesce(max(step), 0) FROM analytics_events WHERE visitor = $1 AND day = $2", visitor, day);
    for (int next = reachedBefore + 1; next <= step; ++next)
        enter(tx, visitor, day, next);
    tx.execute(
        "INSERT INTO analytics_events (visitor, day, event, step, times) VALUES ($1, $2, $3, $4, 1) "
        "ON CONFLICT (visitor, day, event) DO UPDATE SET times = analytics_events.times + 1",
        visitor, day, event, step);
}

/// She comes to that step on that day for the first time: from now on it is the day before her next.
void EventStore::enter(Transaction& tx, std::int64_t visitor, std::int64_t day, int step) const {
    const auto before = tx.scalar<std::int64_t>(
        "SELECT coalesce(max(day), 0) FROM analytics_events WHERE visitor = $1 AND day < $2 AND step >= $3", visitor,
        day, step);
    const auto after = tx.scalar<std::optional<std::int64_t>>(
        "SELECT min(day) FROM analytics_events WHERE visitor = $1 AND day > $2 AND step >= $3", visitor, day, step);
    count(tx, day, before, step, 1);
    if (!after) return;
    count(tx, *after, before, step, -1);
    count(tx, *after, day, step, 1);
}

void EventStore::count(Transaction& tx, std::int64_t day, std::int64_t before, int step, int change) const {
    tx.execute(
        "INSERT INTO analytics_funnel (day, day_before, step, visitors) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (day, day_before, step) DO UPDATE SET visitors = analytics_funnel.visitors + excluded.visitors",
        day, before, step, change);
    if (change > 0) return;
    tx.execute("DELETE FROM analytics_funnel WHERE day = $1 AND day_before = $2 AND step = $3 AND visitors = 0", day,
               before, step);
}

void EventStore::remove(Transaction& tx, std::int64_t visitor) const {
    const auto days = tx.all<DayReached>(
        "SELECT day, max(step) FROM analytics_events WHERE visitor = $1 GROUP BY day ORDER BY day", visitor);
    for (int step = 1; step <= static_cast<int>(domain::allSteps().size()); ++step) {
        auto before = kNever;
        for (const auto& reached : days) {
            if (reached.step < step) continue;
            count(tx, reached.day, before, step, -1);
            before = reached.day;
        }
    }
    tx.execute("DELETE FROM analytics_events WHERE visitor = $1", visitor);
}

/// Whose day before is gone has none.
void EventStore::removeBefore(Transaction& tx, std::int64_t day) const {
    tx.execute("DELETE FROM analytics_events WHERE day < $1", day);
    tx.execute("DELETE FROM analytics_funnel WHERE day < $1", day);
    tx.execute(
        "INSERT INTO analytics_funnel (day, day_before, step, visitors) SELECT day, 0, step, sum(visitors) "
        "FROM analytics_funnel WHERE day_before > 0 AND day_before < $1 GROUP BY day, step "
        "ON CONFLICT (day, day_before, step) DO UPDATE SET visitors = analytics_funnel.visitors + excluded.visitors",
        day);
    tx.execute("DELETE FROM analytics_funnel WHERE day_before > 0 AND day_before < $1", day);
}

void EventStore::removeAll(Transaction& tx) const {
    tx.execute("DELETE FROM analytics_events");
    tx.execute("DELETE FROM analytics_funnel");
    tx.execute("DELETE FROM analytics_keys");
}

/// Of each day only the rows are read that count; the few steps are summed here, since the database would sort for it.
std::map<FunnelStep, std::int64_t> EventStore::reached(Reader& reader, std::int64_t from, std::int64_t until) const {
    std::map<FunnelStep, std::int64_t> reached;
    reader.each<StepCount>(
        "WITH RECURSIVE days (day) AS (SELECT $1 WHERE $1 < $2 UNION ALL SELECT day + 1 FROM days WHERE day + 1 < $2) "
        "SELECT f.step, f.visitors FROM days CROSS JOIN analytics_funnel f "
        "WHERE f.day = days.day AND f.day_before < $1",
        [&](StepCount&& row) { reached[static_cast<FunnelStep>(row.step - 1)] += row.visitors; }, from, until);
    return reached;
}

}  // namespace mc::admin
