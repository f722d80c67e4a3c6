-- Effects outside the process, written with their cause and delivered at least once.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'claimed', 'done', 'dead')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    last_error TEXT,
    UNIQUE (kind, idempotency_key)
) STRICT;

-- The next effect that is due, and when the next one will be.
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE state = 'waiting';
-- Forgetting effects that were delivered long ago.
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;

-- Answers of requests that carried an Idempotency-Key.
CREATE TABLE idempotency (
    user_id INTEGER NOT NULL,
    route TEXT NOT NULL,
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    run TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    status INTEGER,
    content_type TEXT,
    headers TEXT,
    body BLOB,
    PRIMARY KEY (user_id, route, key)
) STRICT, WITHOUT ROWID;

-- Forgetting answers after a day.
CREATE INDEX idempotency_age ON idempotency (created_at);
