#include "calendars/writing_store.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::UserId;

namespace {

/// As TargetRow has them.
std::string targetsWhere(std::string_view where) {
    return "SELECT t.id, t.mentor_id, t.source_id, t.name, t.health, t.tried_at, t.written_at, t.failing_since, "
           "t.gave_up, t.left_until FROM calendar_targets t " +
           std::string(where);
}

}  // namespace

WritingRow WritingStore::choice(Reader& reader, UserId mentor) const {
    return reader.one<WritingRow>("SELECT version, target_id FROM calendar_writing WHERE mentor_id = $1", mentor)
        .value_or(WritingRow{});
}

domain::Result<void> WritingStore::choose(Transaction& tx, UserId mentor, int version,
                                          std::optional<CalendarTargetId> target) const {
    tx.execute("INSERT INTO calendar_writing (mentor_id, version) VALUES ($1, 0) ON CONFLICT DO NOTHING", mentor);
    return tx.compareAndSwap(
        "UPDATE calendar_writing SET target_id = $1, version = version + 1 WHERE mentor_id = $2 AND version = $3",
        target, mentor, version);
}

std::vector<TargetRow> WritingStore::of(Reader& reader, UserId mentor) const {
    return reader.all<TargetRow>(targetsWhere("WHERE t.mentor_id = $1 ORDER BY t.id"), mentor);
}

std::vector<TargetRow> WritingStore::ofSource(Reader& reader, domain::CalendarSourceId source) const {
    return reader.all<TargetRow>(targetsWhere("WHERE t.source_id = $1 ORDER BY t.id"), source);
}

std::vector<TargetRow> WritingStore::ofAccount(Reader& reader, CalendarAccountId account) const {
    return reader.all<TargetRow>(
        targetsWhere("JOIN calendar_sources s ON s.id = t.source_id WHERE s.account_id = $1 ORDER BY t.id"), account);
}

std::optional<TargetRow> WritingStore::find(Reader& reader, CalendarTargetId id) const {
    return reader.one<TargetRow>(targetsWhere("WHERE t.id = $1"), id);
}

std::optional<TargetAccess> WritingStore::access(Reader& reader, CalendarTargetId id) const {
    auto connected = reader.one<TargetAccess>(
        "SELECT s.address, a.user_name, a.password FROM calendar_targets t JOIN calendar_sources s ON s.id = "
        "t.source_id "
        "JOIN calendar_accounts a ON a.id = s.account_id WHERE t.id = $1",
        id);
    if (connected) return connected;
    return reader.one<TargetAccess>(
        "SELECT address, user_name, password FROM calendar_targets WHERE id = $1 AND address IS NOT NULL", id);
}

void WritingStore::insert(Transaction& tx, const TargetRow& row) const {
    tx.execute("INSERT INTO calendar_targets (id, mentor_id, source_id, name, health) VALUES ($1, $2, $3, $4, $5)",
               row.id, row.mentor, row.source, row.name, row.health);
}

void WritingStore::save(Transaction& tx, const TargetRow& row) const {
    tx.execute(
        "UPDATE calendar_targets SET source_id = $1, name = $2, health = $3, tried_at = $4, written_at = $5, "
        "failing_since = $6, gave_up = $7, left_until = $8 WHERE id = $9",
        row.source, row.name, row.health, row.triedAt, row.writtenAt, row.failingSince, row.gaveUp, row.leftUntil,
        row.id);
}

void WritingStore::keepAccess(Transaction& tx, CalendarTargetId id) const {
    const auto access = this->access(tx, id);
    if (!access) return;
    tx.execute(
        "UPDATE calendar_targets SET address = $1, user_name = $2, password = $3, source_id = NULL WHERE id = $4",
        access->address, access->user, access->password, id);
}

void WritingStore::dropAccess(Transaction& tx, CalendarTargetId id) const {
    tx.execute("UPDATE calendar_targets SET address = NULL, user_name = NULL, password = NULL WHERE id = $1", id);
}

void WritingStore::remove(Transaction& tx, CalendarTargetId id) const {
    tx.execute("DELETE FROM calendar_targets WHERE id = $1", id);
}

std::vector<EntryRow> WritingStore::entries(Reader& reader, CalendarTargetId target) const {
    return reader.all<EntryRow>(
        "SELECT booking_id, path, etag, digest, was_there FROM calendar_entries WHERE target_id = $1 ORDER BY "
        "booking_id",
        target);
}

void WritingStore::put(Transaction& tx, CalendarTargetId target, const EntryRow& entry) const {
    if (!find(tx, target)) return;
    tx.execute(
        "INSERT INTO calendar_entries (target_id, booking_id, path, etag, digest, was_there) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (target_id, booking_id) DO UPDATE SET path = excluded.path, "
        "etag = excluded.etag, digest = excluded.digest, was_there = excluded.was_there",
        target, entry.booking, entry.path, entry.etag, entry.digest, entry.wasThere);
}

void WritingStore::remove(Transaction& tx, CalendarTargetId target, domain::BookingId booking) const {
    tx.execute("DELETE FROM calendar_entries WHERE target_id = $1 AND booking_id = $2", target, booking);
}

}  // namespace mc::calendars
