-- What one admin wants done with money and another has to agree to: makers are not checkers. The words are the program's.
CREATE TABLE payment_proposals (
    id              INTEGER PRIMARY KEY,
    kind            TEXT NOT NULL,
    payment_id      INTEGER NOT NULL REFERENCES payments (id),
    amount_minor    INTEGER NOT NULL CHECK (amount_minor > 0),
    currency        TEXT NOT NULL CHECK (length(currency) = 3),
    reason          TEXT NOT NULL,
    proposed_by     INTEGER NOT NULL REFERENCES users (id),
    proposed_at     INTEGER NOT NULL,
    state           TEXT NOT NULL DEFAULT 'open',
    decided_by      INTEGER REFERENCES users (id),
    decided_at      INTEGER,
    decision_reason TEXT NOT NULL DEFAULT '',
    CONSTRAINT payment_proposals_checker CHECK (state <> 'approved' OR decided_by <> proposed_by)
) STRICT;
-- What waits, the oldest first; one at a time for each payment.
CREATE UNIQUE INDEX payment_proposals_open ON payment_proposals (payment_id) WHERE state = 'open';
-- What was ever proposed for a payment.
CREATE INDEX payment_proposals_of_payment ON payment_proposals (payment_id, id);

-- A refund the platform grants: nobody's share of the session becomes smaller.
ALTER TABLE refunds ADD COLUMN granted INTEGER NOT NULL DEFAULT 0;

INSERT INTO ledger_journal_kinds (word) VALUES ('acceptance'), ('grant_returned');
