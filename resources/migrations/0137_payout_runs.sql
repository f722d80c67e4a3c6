-- The weekly run (decision 12): what mentors are paid, for which entries of their accounts, and what became of it.

INSERT INTO ledger_account_kinds (word) VALUES ('payouts_payable'), ('tds_payable'), ('bank');
INSERT INTO ledger_journal_kinds (word) VALUES ('payout'), ('payout_sent'), ('payout_returned');

CREATE TABLE payout_states (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO payout_states (word) VALUES
    ('proposed'), ('withdrawn'), ('approved'), ('processing'), ('quarantined'), ('paid'), ('failed'), ('reversed');
CREATE TABLE payout_failures (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO payout_failures (word) VALUES
    ('none'), ('rejected'), ('sum_changed'), ('details_changed'), ('details_blocked'), ('mentor_inactive'), ('disputed'),
    ('account_invalid'), ('account_closed'), ('account_limit'), ('bank_rejected'), ('bank_down'), ('balance_low'),
    ('provider_refused'), ('by_hand'), ('unknown'), ('mismatch'), ('twice');
CREATE TABLE payout_run_states (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO payout_run_states (word) VALUES ('proposed'), ('approved'), ('rejected');
CREATE TABLE payout_ways (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO payout_ways (word) VALUES ('provider'), ('manual');

-- `period` is the first day of the week. made_by is absent while the server made it by itself and no admin has taken it over.
-- Whoever made it does not approve it (OUT-3).
CREATE TABLE payout_runs (
    id INTEGER PRIMARY KEY,
    period TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'proposed' REFERENCES payout_run_states (word),
    version INTEGER NOT NULL DEFAULT 1,
    made_by INTEGER REFERENCES users,
    made_at INTEGER NOT NULL,
    decided_by INTEGER REFERENCES users,
    decided_at INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    CHECK (state <> 'approved' OR (made_by IS NOT NULL AND decided_by IS NOT NULL AND decided_by <> made_by))
) STRICT;

-- `asked_at`: when the provider was last asked to pay it; where it is there it may have been paid. `words`: the provider's,
-- or an admin's, about its failure.
CREATE TABLE payouts (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES payout_runs,
    mentor_id INTEGER NOT NULL REFERENCES users,
    period TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'proposed' REFERENCES payout_states (word),
    way TEXT NOT NULL REFERENCES payout_ways (word),
    gross_minor INTEGER NOT NULL,
    receivable_minor INTEGER NOT NULL CHECK (receivable_minor >= 0),
    tds_minor INTEGER NOT NULL,
    net_minor INTEGER NOT NULL CHECK (net_minor > 0),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    details_id INTEGER NOT NULL REFERENCES payout_details,
    masked TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    approved_at INTEGER,
    asked_at INTEGER,
    sent_at INTEGER,
    ended_at INTEGER,
    gateway_payout_id TEXT NOT NULL DEFAULT '',
    reference TEXT NOT NULL DEFAULT '',
    failure TEXT NOT NULL DEFAULT 'none' REFERENCES payout_failures (word),
    words TEXT NOT NULL DEFAULT '',
    check_at INTEGER,
    CHECK (gross_minor - receivable_minor - tds_minor = net_minor)
) STRICT;
-- Case 49: whoever is quicker, a mentor has one payout of a week. What came back is owed again, and its week is free.
CREATE UNIQUE INDEX payouts_of_period ON payouts (mentor_id, period)
    WHERE state NOT IN ('withdrawn', 'failed', 'reversed');
-- The tax of the next is known when this one is decided.
CREATE UNIQUE INDEX payouts_waiting ON payouts (mentor_id) WHERE state = 'proposed';
-- A run with its payouts.
CREATE INDEX payouts_by_run ON payouts (run_id, id);
-- A mentor's own, the newest first.
CREATE INDEX payouts_by_mentor ON payouts (mentor_id, id);
-- The payout an event speaks of.
CREATE UNIQUE INDEX payouts_by_gateway ON payouts (gateway_payout_id) WHERE gateway_payout_id <> '';
-- What the provider is asked about.
CREATE INDEX payouts_to_check ON payouts (check_at) WHERE check_at IS NOT NULL;

-- The entries of the ledger that a payout pays.
CREATE TABLE payout_items (
    payout_id INTEGER NOT NULL REFERENCES payouts,
    journal_id INTEGER NOT NULL,
    line INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,
    live INTEGER NOT NULL DEFAULT 1 CHECK (live IN (0, 1)),
    PRIMARY KEY (payout_id, journal_id, line),
    FOREIGN KEY (journal_id, line) REFERENCES ledger_entries (journal_id, line)
) STRICT, WITHOUT ROWID;
-- Each in at most one payout that was not withdrawn or undone.
CREATE UNIQUE INDEX payout_items_live ON payout_items (journal_id, line) WHERE live = 1;

-- What a payout counts for in each financial year, by its first calendar year, and the tax kept back of it. One that was
-- undone counts for none.
CREATE TABLE payout_years (
    payout_id INTEGER NOT NULL REFERENCES payouts,
    begins INTEGER NOT NULL,
    earned_minor INTEGER NOT NULL,
    tds_minor INTEGER NOT NULL,
    PRIMARY KEY (payout_id, begins)
) STRICT, WITHOUT ROWID;
