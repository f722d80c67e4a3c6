-- What servers of calendars are asked with (CAL-1): one row for all calendars that were added together. The password is
-- sealed and goes with the last of them.
CREATE TABLE calendar_accounts (
    id INTEGER PRIMARY KEY,
    mentor_id INTEGER NOT NULL REFERENCES users,
    user_name TEXT NOT NULL,
    password BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

ALTER TABLE calendar_sources ADD COLUMN kind TEXT NOT NULL DEFAULT 'ics';
ALTER TABLE calendar_sources ADD COLUMN account_id INTEGER REFERENCES calendar_accounts;
-- Calendars of one account: a new password is of all of them.
CREATE INDEX calendar_sources_of_account ON calendar_sources (account_id) WHERE account_id IS NOT NULL;

-- What a calendar that is read in parts is made of: one row for each of its files (a series with its changes), by the tag
-- it had when it was read. `busy` is when it keeps its mentor busy, as begins and ends in seconds; no titles.
CREATE TABLE calendar_parts (
    source_id INTEGER NOT NULL REFERENCES calendar_sources ON DELETE CASCADE,
    path TEXT NOT NULL,
    etag TEXT NOT NULL,
    health TEXT NOT NULL,
    busy TEXT NOT NULL,
    PRIMARY KEY (source_id, path)
) STRICT, WITHOUT ROWID;
