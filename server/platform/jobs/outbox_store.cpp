#include "platform/jobs/outbox_store.h"

#include <boost/describe/class.hpp>

namespace mc::jobs {

BOOST_DESCRIBE_STRUCT(Delivery, (), (id, kind, payload, idempotencyKey, attempt, wantedAt))
BOOST_DESCRIBE_STRUCT(OpenRow, (), (id, kind, state, attempts, wantedAt, dueAt, lastError))

namespace {

constexpr std::string_view kOpenRow =
    "SELECT id, kind, state, attempts, wanted_at, due_at, coalesce(last_error, '') FROM outbox ";

}  // namespace

bool OutboxStore::insert(database::Transaction& tx, const NewRow& row) const {
    // What is due at once is due whatever the clock is set to afterwards.
    return tx.execute(
               "INSERT INTO outbox (id, kind, lane, idempotency_key, payload, due_at, wanted_at, created_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (kind, idempotency_key) DO NOTHING",
               row.id, row.kind, row.lane, row.key, row.payload, row.notBefore.value_or(domain::UtcTime{0}),
               row.notBefore.value_or(row.now), row.now) > 0;
}

std::optional<domain::UtcTime> OutboxStore::nextDue(database::Reader& reader, Lane lane) const {
    return reader.scalar<std::optional<domain::UtcTime>>(
        "SELECT due_at FROM outbox WHERE state = 'waiting' AND lane = $1 ORDER BY due_at LIMIT 1", lane);
}

std::optional<Delivery> OutboxStore::claim(database::Transaction& tx, Lane lane, domain::UtcTime now) const {
    return tx.one<Delivery>(
        "UPDATE outbox SET state = 'claimed', attempts = attempts + 1 WHERE id ="
        " (SELECT id FROM outbox WHERE state = 'waiting' AND lane = $1 AND due_at <= $2 ORDER BY due_at, id LIMIT 1)"
        " RETURNING id, kind, payload, idempotency_key, attempts, wanted_at",
        lane, now);
}

void OutboxStore::setDone(database::Transaction& tx, domain::OutboxId id, domain::UtcTime now) const {
    tx.execute(
        "UPDATE outbox SET state = 'done', finished_at = $1, payload = '', last_error = NULL"
        " WHERE id = $2 AND state = 'claimed'",
        now, id);
}

void OutboxStore::setWaiting(database::Transaction& tx, domain::OutboxId id, domain::UtcTime due,
                             std::string_view error) const {
    tx.execute("UPDATE outbox SET state = 'waiting', due_at = $1, last_error = $2 WHERE id = $3 AND state = 'claimed'",
               due, error, id);
}

void OutboxStore::setStuck(database::Transaction& tx, domain::OutboxId id, std::string_view error) const {
    tx.execute("UPDATE outbox SET state = 'stuck', last_error = $1 WHERE id = $2 AND state = 'claimed'", error, id);
}

void OutboxStore::releaseClaims(database::Transaction& tx) const {
    tx.execute("UPDATE outbox SET state = 'waiting' WHERE state = 'claimed'");
}

void OutboxStore::setLane(database::Transaction& tx, std::string_view kind, Lane lane) const {
    tx.execute("UPDATE outbox SET lane = $1 WHERE kind = $2 AND lane <> $1", lane, kind);
}

std::int64_t OutboxStore::strand(database::Transaction& tx) const {
    return tx.execute(
        "UPDATE outbox SET state = 'stuck', last_error = 'nobody handles this kind'"
        " WHERE state = 'waiting' AND lane = ''");
}

void OutboxStore::hurry(database::Transaction& tx, Lane lane, domain::UtcTime now, domain::UtcTime latest) const {
    tx.execute("UPDATE outbox SET due_at = $1 WHERE state = 'waiting' AND lane = $2 AND attempts > 0 AND due_at > $3",
               now, lane, latest);
}

std::int64_t OutboxStore::removeDoneBefore(database::Transaction& tx, domain::UtcTime time) const {
    return tx.execute("DELETE FROM outbox WHERE state = 'done' AND finished_at < $1", time);
}

std::int64_t OutboxStore::countStuck(database::Reader& reader) const {
    return reader.scalar<std::int64_t>("SELECT count(*) FROM outbox WHERE state = 'stuck'");
}

std::vector<OpenRow> OutboxStore::open(database::Reader& reader, bool everything) const {
    return reader.all<OpenRow>(
        std::string(kOpenRow).append(
            "WHERE state IN ('waiting', 'claimed', 'stuck') AND ($1 OR state = 'stuck' OR attempts > 0) ORDER BY id"),
        everything);
}

std::optional<OpenRow> OutboxStore::byKey(database::Reader& reader, std::string_view kind, std::string_view key) const {
    return reader.one<OpenRow>(std::string(kOpenRow).append("WHERE kind = $1 AND idempotency_key = $2"), kind, key);
}

std::int64_t OutboxStore::retry(database::Transaction& tx, const Selection& which, domain::UtcTime now) const {
    return tx.execute(
        "UPDATE outbox SET state = 'waiting', attempts = 0, due_at = 0, wanted_at = $1"
        " WHERE (state = 'stuck' OR (state = 'waiting' AND attempts > 0)) AND ($2 IS NULL OR id = $2)"
        " AND ($3 = '' OR kind = $3 OR substr(kind, 1, length($3) + 1) = $3 || '.')",
        now, which.id, which.kind);
}

bool OutboxStore::discard(database::Transaction& tx, domain::OutboxId id, std::string_view reason,
                          domain::UtcTime now) const {
    return tx.execute(
               "UPDATE outbox SET state = 'discarded', discard_reason = $1, finished_at = $2, payload = '',"
               " last_error = NULL WHERE id = $3 AND state IN ('waiting', 'stuck')",
               reason, now, id) > 0;
}

}  // namespace mc::jobs
