-- The address at which somebody's calendar programs read her sessions (CAL-3): one a person, known by its hash alone.
-- `read_at` is when a program last read it, to the hour.
CREATE TABLE calendar_feeds (
    user_id INTEGER PRIMARY KEY REFERENCES users,
    token_hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    read_at INTEGER
) STRICT;
