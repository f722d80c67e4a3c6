-- Weekly mails about what saved searches found (DIS-3): `planned_at` is when the last one was or is due, `token` stops them without signing in.
CREATE TABLE search_mails (
    user_id INTEGER PRIMARY KEY REFERENCES users,
    token TEXT NOT NULL UNIQUE,
    planned_at INTEGER
) STRICT;
