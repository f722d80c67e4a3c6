#include "calendars/source_store.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::CalendarSourceId;
using domain::UserId;
using domain::UtcTime;

namespace {

struct BusyRow {
    UtcTime startsAt;
    UtcTime endsAt;
};
BOOST_DESCRIBE_STRUCT(BusyRow, (), (startsAt, endsAt))

/// As SourceRow has them.
std::string select(std::string_view where) {
    return "SELECT id, mentor_id, version, name, host, tentative_is_busy, when_it_fails, created_at, health, "
           "checked_at, synced_at, failing_since, failures, etag, digest, expanded_until, kind, owner_zone, "
           "account_id, "
           "rests_until FROM calendar_sources " +
           std::string(where);
}

}  // namespace

std::vector<SourceRow> SourceStore::of(Reader& reader, UserId mentor) const {
    return reader.all<SourceRow>(select("WHERE mentor_id = $1 ORDER BY created_at, id"), mentor);
}

std::optional<SourceRow> SourceStore::find(Reader& reader, CalendarSourceId id) const {
    return reader.one<SourceRow>(select("WHERE id = $1"), id);
}

std::optional<SourceRow> SourceStore::find(Reader& reader, CalendarSourceId id, UserId mentor) const {
    return reader.one<SourceRow>(select("WHERE id = $1 AND mentor_id = $2"), id, mentor);
}

std::optional<database::Blob> SourceStore::address(Reader& reader, CalendarSourceId id) const {
    return reader.one<database::Blob>("SELECT address FROM calendar_sources WHERE id = $1", id);
}

std::vector<SourceRow> SourceStore::ofAccount(Reader& reader, CalendarAccountId account) const {
    return reader.all<SourceRow>(select("WHERE account_id = $1 ORDER BY id"), account);
}

std::vector<CalendarSourceId> SourceStore::due(Reader& reader, UtcTime now, int limit) const {
    return reader.all<CalendarSourceId>("SELECT id FROM calendar_sources WHERE due_at <= $1 ORDER BY due_at LIMIT $2",
                                        now, limit);
}

std::vector<UserId> SourceStore::mentors(Reader& reader) const {
    return reader.all<UserId>("SELECT DISTINCT mentor_id FROM calendar_sources ORDER BY mentor_id");
}

std::vector<domain::UtcRange> SourceStore::busy(Reader& reader, UserId mentor) const {
    std::vector<domain::UtcRange> ranges;
    reader.each<BusyRow>(
        "SELECT b.starts_at, b.ends_at FROM calendar_sources s JOIN external_busy b ON b.source_id = s.id "
        "WHERE s.mentor_id = $1 ORDER BY b.starts_at",
        [&](BusyRow&& row) {
            ranges.push_back({row.startsAt, row.endsAt});
        },
        mentor);
    return ranges;
}

std::optional<std::string> SourceStore::nameOf(Reader& reader, UserId mentor, const domain::UtcRange& range) const {
    return reader.one<std::string>(
        "SELECT s.name FROM calendar_sources s JOIN external_busy b ON b.source_id = s.id "
        "WHERE s.mentor_id = $1 AND b.starts_at < $2 AND b.ends_at > $3 ORDER BY b.starts_at, s.id LIMIT 1",
        mentor, range.end, range.begin);
}

std::vector<SourceRow> SourceStore::stale(Reader& reader, UtcTime before) const {
    return reader.all<SourceRow>(select("WHERE failing_since <= $1 AND warned_at IS NULL ORDER BY id"), before);
}

void SourceStore::insert(Transaction& tx, const SourceRow& row, const database::Blob& address, UtcTime due) const {
    tx.execute(
        "INSERT INTO calendar_sources (id, mentor_id, version, name, host, address, tentative_is_busy, when_it_fails, "
        "created_at, health, due_at, kind, account_id) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        row.id, row.mentor, row.version, row.name, row.host, address, row.tentativeIsBusy, row.whenItFails,
        row.createdAt, row.health, due, row.kind, row.account);
}

domain::Result<void> SourceStore::change(Transaction& tx, const SourceRow& row) const {
    return tx.compareAndSwap(
        "UPDATE calendar_sources SET name = $1, tentative_is_busy = $2, when_it_fails = $3, etag = $4, digest = $5, "
        "version = version + 1 WHERE id = $6 AND version = $7",
        row.name, row.tentativeIsBusy, row.whenItFails, row.etag, row.digest, row.id, row.version);
}

void SourceStore::remove(Transaction& tx, CalendarSourceId id) const {
    tx.execute("DELETE FROM calendar_sources WHERE id = $1", id);
}

void SourceStore::saveCheck(Transaction& tx, const SourceRow& row, UtcTime due) const {
    tx.execute(
        "UPDATE calendar_sources SET health = $1, checked_at = $2, synced_at = $3, failing_since = $4, failures = $5, "
        "etag = $6, digest = $7, expanded_until = $8, due_at = $9, owner_zone = $10, "
        "rests_until = $11, warned_at = CASE WHEN $4 IS NULL THEN NULL ELSE warned_at END WHERE id = $12",
        row.health, row.checkedAt, row.syncedAt, row.failingSince, row.failures, row.etag, row.digest,
        row.expandedUntil, due, row.zone, row.restsUntil, row.id);
}

void SourceStore::setDue(Transaction& tx, CalendarSourceId id, UtcTime due) const {
    tx.execute("UPDATE calendar_sources SET due_at = $1 WHERE id = $2", due, id);
}

void SourceStore::wake(Transaction& tx, CalendarSourceId id, UtcTime now) const {
    tx.execute(
        "UPDATE calendar_sources SET due_at = $1 WHERE id = $2 AND due_at > $1 "
        "AND (rests_until IS NULL OR rests_until <= $1)",
        now, id);
}

void SourceStore::wake(Transaction& tx, UserId mentor, domain::CalendarKind kind, UtcTime now) const {
    tx.execute(
        "UPDATE calendar_sources SET due_at = $1 WHERE mentor_id = $2 AND kind = $3 AND due_at > $1 "
        "AND (rests_until IS NULL OR rests_until <= $1)",
        now, mentor, kind);
}

void SourceStore::setWarned(Transaction& tx, CalendarSourceId id, UtcTime at) const {
    tx.execute("UPDATE calendar_sources SET warned_at = $1 WHERE id = $2", at, id);
}

void SourceStore::replaceBusy(Transaction& tx, CalendarSourceId id, const std::vector<domain::UtcRange>& busy) const {
    tx.execute("DELETE FROM external_busy WHERE source_id = $1", id);
    for (const auto& range : busy)
        tx.execute("INSERT INTO external_busy (source_id, starts_at, ends_at) VALUES ($1, $2, $3)", id, range.begin,
                   range.end);
}

}  // namespace mc::calendars
