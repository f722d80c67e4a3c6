-- Calendars whose server tells when something changes in them (CAL-1): by which name, and the digest of the secret that
-- comes with each notice. `due_at` is when the channel is opened or prolonged next; a row without a name is of a server
-- that would not.
CREATE TABLE calendar_channels (
    source_id INTEGER PRIMARY KEY REFERENCES calendar_sources ON DELETE CASCADE,
    name TEXT UNIQUE,
    secret TEXT NOT NULL,
    ends_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL
) STRICT;
