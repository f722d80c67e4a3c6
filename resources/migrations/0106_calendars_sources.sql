-- Other calendars of mentors that take time away from their slots (CAL-1). Addresses are sealed: whoever has one reads the
-- calendar. `due_at` is when it is asked next; `expanded_until` how far `external_busy` reaches; the tag and the digest are of
-- what was read last. `warned_at` is when its mentor was told that it cannot be read.
CREATE TABLE calendar_sources (
    id INTEGER PRIMARY KEY,
    mentor_id INTEGER NOT NULL REFERENCES users,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    host TEXT NOT NULL,
    address BLOB NOT NULL,
    tentative_is_busy INTEGER NOT NULL CHECK (tentative_is_busy IN (0, 1)),
    when_it_fails TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    health TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    checked_at INTEGER,
    synced_at INTEGER,
    failing_since INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    warned_at INTEGER,
    etag TEXT NOT NULL DEFAULT '',
    digest TEXT NOT NULL DEFAULT '',
    expanded_until INTEGER NOT NULL DEFAULT 0
) STRICT;
-- A mentor's own.
CREATE INDEX calendar_sources_of_mentor ON calendar_sources (mentor_id, created_at);
-- Those that are to be asked.
CREATE INDEX calendar_sources_due ON calendar_sources (due_at);

-- When a mentor is busy by one of them: no titles, and what is less than a quarter of an hour apart is one.
CREATE TABLE external_busy (
    source_id INTEGER NOT NULL REFERENCES calendar_sources ON DELETE CASCADE,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    PRIMARY KEY (source_id, starts_at)
) STRICT, WITHOUT ROWID;
