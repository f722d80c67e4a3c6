-- Effects in lanes: like work with like. The words for lane and state are the program's; a list here would have to be
-- rebuilt with each new one.
CREATE TABLE outbox_new (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    lane TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,
    wanted_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    last_error TEXT,
    discard_reason TEXT,
    UNIQUE (kind, idempotency_key)
) STRICT;

-- A row's lane is known when the server starts and says who handles its kind.
INSERT INTO outbox_new (id, kind, lane, idempotency_key, payload, state, attempts, due_at, wanted_at, created_at,
                        finished_at, last_error)
SELECT id, kind, '', idempotency_key, payload, CASE state WHEN 'dead' THEN 'stuck' ELSE state END, attempts, due_at,
       created_at, created_at, finished_at, last_error
FROM outbox;

DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;

-- A lane's next effect that is due, and when its next one will be.
CREATE INDEX outbox_due ON outbox (lane, due_at, id) WHERE state = 'waiting';
-- What waits for a person; and the operator's list of everything that is not yet done.
CREATE INDEX outbox_open ON outbox (state, id) WHERE state <> 'done';
-- Forgetting effects that were delivered long ago.
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;
