-- What the bell shows (NOT-1). `dedupe_key` names the cause, so that a cause told twice is one line.
CREATE TABLE notifications (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,
    type TEXT NOT NULL,
    title TEXT NOT NULL,
    message TEXT NOT NULL,
    link TEXT NOT NULL,
    dedupe_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    read_at INTEGER,
    UNIQUE (user_id, dedupe_key)
) STRICT;
-- Serves the bell's list, newest first (ids are time-ordered).
CREATE INDEX notifications_by_user ON notifications (user_id, id);
-- Serves the unread count.
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;
