-- Calendars of mentors into which their sessions are written (CAL-3). While such a calendar is connected, it is asked as that
-- says; afterwards `address`, `user_name` and `password` (sealed) are copies of what it was asked with, until what was written
-- is taken out of it. `left_until`: that could not be done; the last session it still shows ends then.
CREATE TABLE calendar_targets (
    id INTEGER PRIMARY KEY,
    mentor_id INTEGER NOT NULL REFERENCES users,
    source_id INTEGER REFERENCES calendar_sources ON DELETE SET NULL,
    name TEXT NOT NULL,
    address BLOB,
    user_name TEXT,
    password BLOB,
    health TEXT NOT NULL,
    tried_at INTEGER,
    written_at INTEGER,
    failing_since INTEGER,
    gave_up INTEGER NOT NULL DEFAULT 0 CHECK (gave_up IN (0, 1)),
    left_until INTEGER
) STRICT;
-- A mentor's own.
CREATE INDEX calendar_targets_of_mentor ON calendar_targets (mentor_id);
-- Those of a calendar that is no more, or has a new password.
CREATE INDEX calendar_targets_of_source ON calendar_targets (source_id) WHERE source_id IS NOT NULL;

-- What a mentor chose: the calendar into which her sessions are written now, or none.
CREATE TABLE calendar_writing (
    mentor_id INTEGER PRIMARY KEY REFERENCES users,
    version INTEGER NOT NULL,
    target_id INTEGER REFERENCES calendar_targets ON DELETE SET NULL
) STRICT;

-- What is in such a calendar, and where. `digest` is of what was written last, empty before the first time is known to have
-- succeeded. `was_there`: the calendar had the session by another way, from a mail for example.
CREATE TABLE calendar_entries (
    target_id INTEGER NOT NULL REFERENCES calendar_targets ON DELETE CASCADE,
    booking_id INTEGER NOT NULL REFERENCES bookings,
    path TEXT NOT NULL,
    etag TEXT NOT NULL,
    digest TEXT NOT NULL,
    was_there INTEGER NOT NULL CHECK (was_there IN (0, 1)),
    PRIMARY KEY (target_id, booking_id)
) STRICT, WITHOUT ROWID;
