-- Searches that people keep (DIS-3). `filter` is protocol::SearchFilter as JSON; `terms` is what of it is compared, folded
-- and in order, so that the same filters are the same text.
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users,
    name TEXT NOT NULL,
    filter TEXT NOT NULL,
    terms TEXT NOT NULL,
    sort TEXT NOT NULL,
    tell_in_app INTEGER NOT NULL,
    tell_by_mail INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (user_id, terms)
) STRICT;

-- Whom a search has found since it was kept: nobody is told twice of one mentor. `is_fresh` until its owner has looked.
CREATE TABLE search_matches (
    search_id INTEGER NOT NULL REFERENCES saved_searches ON DELETE CASCADE,
    mentor_id INTEGER NOT NULL REFERENCES users,
    found_at INTEGER NOT NULL,
    is_fresh INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (search_id, mentor_id)
) STRICT, WITHOUT ROWID;

-- Mentors who changed and have not been held against all searches. `before` is how they could be found until then (JSON;
-- NULL: not at all), `walked_to` the last search that was looked at, and `version` rises with each change meanwhile.
CREATE TABLE search_queue (
    mentor_id INTEGER PRIMARY KEY REFERENCES users,
    before TEXT,
    walked_to INTEGER NOT NULL DEFAULT 0,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;
-- Serves the job that takes them in turn.
CREATE INDEX search_queue_in_turn ON search_queue (changed_at, mentor_id);
