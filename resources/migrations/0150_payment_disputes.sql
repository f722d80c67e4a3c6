-- What students' banks ask back past us (PAY-7): one row a dispute, as the gateway tells of it, and what of it an admin noted.

CREATE TABLE dispute_states (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO dispute_states (word) VALUES
    ('open'), ('under_review'), ('action_required'), ('closed'), ('won'), ('lost');
CREATE TABLE dispute_phases (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO dispute_phases (word) VALUES
    ('fraud'), ('retrieval'), ('chargeback'), ('pre_arbitration'), ('arbitration');

-- Money that a bank took is a refund that nobody asked us for; what it took of money that had gone back is a loss.
INSERT INTO refund_origins (word) VALUES ('dispute');
INSERT INTO ledger_journal_kinds (word) VALUES ('dispute_loss');

-- `exposure_minor` is what was at stake when it was first heard of (case 37), `deducted_minor` what was taken when it was lost,
-- `state_at` since when the gateway says so.
CREATE TABLE payment_disputes (
    id                 INTEGER PRIMARY KEY,
    gateway_dispute_id TEXT NOT NULL UNIQUE,
    payment_id         INTEGER NOT NULL REFERENCES payments (id),
    phase              TEXT NOT NULL REFERENCES dispute_phases (word),
    state              TEXT NOT NULL REFERENCES dispute_states (word),
    state_at           INTEGER NOT NULL,
    reason_code        TEXT NOT NULL,
    amount_minor       INTEGER NOT NULL CHECK (amount_minor > 0),
    exposure_minor     INTEGER NOT NULL CHECK (exposure_minor BETWEEN 0 AND amount_minor),
    deducted_minor     INTEGER NOT NULL DEFAULT 0 CHECK (deducted_minor >= 0),
    currency           TEXT NOT NULL CHECK (length(currency) = 3),
    opened_at          INTEGER NOT NULL,
    respond_by         INTEGER NOT NULL,
    ended_at           INTEGER,
    note               TEXT NOT NULL DEFAULT '',
    noted_by           INTEGER REFERENCES users (id),
    noted_at           INTEGER,
    version            INTEGER NOT NULL DEFAULT 1
) STRICT;
-- What is frozen by one, for whoever pays mentors; those that wait for an answer, the first that is due.
CREATE INDEX payment_disputes_open ON payment_disputes (respond_by, id) WHERE ended_at IS NULL;
-- Those of a payment.
CREATE INDEX payment_disputes_of ON payment_disputes (payment_id, id);
