-- Money has subjects: an order, a refund, a movement is for a session, credits, a plan or a pack, and payments need not
-- know what these are. Lists of words become tables, so that a new word is a row; the code's enums name the same words.

CREATE TABLE subject_kinds (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO subject_kinds (word) VALUES ('session'), ('credits'), ('plan'), ('pack');
CREATE TABLE ledger_account_kinds (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO ledger_account_kinds (word) VALUES
    ('gateway_clearing'), ('gateway_fee'), ('commission'), ('gst_payable'), ('mentor_unearned'), ('mentor_payable'),
    ('student_funds'), ('refunds_payable'), ('promotions'), ('suspense');
CREATE TABLE ledger_journal_kinds (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO ledger_journal_kinds (word) VALUES
    ('capture'), ('sale'), ('sale_reversal'), ('refund_requested'), ('refund_processed'), ('refund_reduced'),
    ('earned'), ('quarantine');
CREATE TABLE order_statuses (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO order_statuses (word) VALUES ('created'), ('attempted'), ('captured'), ('superseded'), ('quarantined');
CREATE TABLE payment_statuses (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO payment_statuses (word) VALUES ('failed'), ('authorized'), ('captured');
CREATE TABLE payment_uses (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO payment_uses (word) VALUES ('none'), ('accepted'), ('surplus'), ('quarantined'), ('declined');
CREATE TABLE refund_statuses (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO refund_statuses (word) VALUES ('pending'), ('processed'), ('failed'), ('superseded');
CREATE TABLE refund_origins (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO refund_origins (word) VALUES ('platform'), ('dashboard');

DROP TRIGGER ledger_journal_must_balance;
DROP TRIGGER ledger_entry_needs_open_journal;
DROP TRIGGER ledger_entry_stays;
DROP TRIGGER ledger_entry_is_kept;
DROP TRIGGER ledger_journal_stays;
DROP TRIGGER ledger_journal_is_kept;
DROP TRIGGER refunds_within_capture;

-- One line of the chart of accounts. owner_id is the mentor for accounts each mentor has, 0 for the platform's own.
CREATE TABLE ledger_accounts_new (
    id       INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL REFERENCES ledger_account_kinds (word),
    owner_id INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    UNIQUE (kind, owner_id, currency)
) STRICT;
INSERT INTO ledger_accounts_new (id, kind, owner_id, currency)
    SELECT id, kind, owner_id, currency FROM ledger_accounts;

-- One movement of money. The cause names what made it ("capture:<payment>"), so that it happens once.
CREATE TABLE ledger_journals_new (
    id           INTEGER PRIMARY KEY,
    cause        TEXT NOT NULL UNIQUE,
    kind         TEXT NOT NULL REFERENCES ledger_journal_kinds (word),
    subject_kind TEXT REFERENCES subject_kinds (word),
    subject_id   INTEGER,
    posted_at    INTEGER NOT NULL,
    sealed       INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1)),
    CONSTRAINT ledger_journals_subject CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
) STRICT;
INSERT INTO ledger_journals_new (id, cause, kind, subject_kind, subject_id, posted_at, sealed)
    SELECT id,
           -- What once named a session by its id alone names it by its kind as well.
           CASE WHEN kind IN ('sale', 'sale_reversal', 'earned')
                THEN kind || ':session' || substr(cause, length(kind) + 1) ELSE cause END,
           kind, CASE WHEN booking_id IS NOT NULL THEN 'session' END, booking_id, posted_at, sealed
    FROM ledger_journals;

-- Debits are positive, credits negative. What a mentor is owed may be paid out from available_from on: the end of the
-- contest window (decision 12).
CREATE TABLE ledger_entries_new (
    journal_id     INTEGER NOT NULL REFERENCES ledger_journals_new (id),
    line           INTEGER NOT NULL,
    account_id     INTEGER NOT NULL REFERENCES ledger_accounts_new (id),
    amount_minor   INTEGER NOT NULL CHECK (amount_minor <> 0),
    posted_at      INTEGER NOT NULL,
    available_from INTEGER,
    PRIMARY KEY (journal_id, line)
) STRICT, WITHOUT ROWID;
INSERT INTO ledger_entries_new (journal_id, line, account_id, amount_minor, posted_at, available_from)
    SELECT e.journal_id, e.line, e.account_id, e.amount_minor, e.posted_at,
           CASE WHEN a.kind = 'mentor_payable' THEN e.posted_at + 86400 END
    FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id;

DROP TABLE ledger_entries;
DROP TABLE ledger_journals;
DROP TABLE ledger_accounts;
ALTER TABLE ledger_accounts_new RENAME TO ledger_accounts;
ALTER TABLE ledger_journals_new RENAME TO ledger_journals;
ALTER TABLE ledger_entries_new RENAME TO ledger_entries;

-- Every movement of one subject, in order.
CREATE INDEX ledger_journals_by_subject ON ledger_journals (subject_kind, subject_id, id) WHERE subject_id IS NOT NULL;
-- Balance of an account, and its movements in a stretch of time.
CREATE INDEX ledger_entries_by_account ON ledger_entries (account_id, posted_at, amount_minor);

-- A journal is written open, filled, and sealed; it is sealed only when it balances in every currency.
CREATE TRIGGER ledger_journal_must_balance
BEFORE UPDATE OF sealed ON ledger_journals WHEN new.sealed = 1
BEGIN
    SELECT RAISE(ABORT, 'ledger_unbalanced') WHERE EXISTS (
        SELECT 1 FROM ledger_entries e JOIN ledger_accounts a ON a.id = e.account_id
        WHERE e.journal_id = new.id GROUP BY a.currency HAVING sum(e.amount_minor) <> 0);
    SELECT RAISE(ABORT, 'ledger_empty') WHERE (SELECT count(*) FROM ledger_entries WHERE journal_id = new.id) < 2;
END;
CREATE TRIGGER ledger_entry_needs_open_journal
BEFORE INSERT ON ledger_entries WHEN (SELECT sealed FROM ledger_journals WHERE id = new.journal_id) = 1
BEGIN
    SELECT RAISE(ABORT, 'ledger_sealed');
END;
CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entries
BEGIN
    SELECT RAISE(ABORT, 'ledger_append_only');
END;
CREATE TRIGGER ledger_entry_is_kept BEFORE DELETE ON ledger_entries
BEGIN
    SELECT RAISE(ABORT, 'ledger_append_only');
END;
CREATE TRIGGER ledger_journal_stays BEFORE UPDATE ON ledger_journals WHEN old.sealed = 1
BEGIN
    SELECT RAISE(ABORT, 'ledger_append_only');
END;
CREATE TRIGGER ledger_journal_is_kept BEFORE DELETE ON ledger_journals
BEGIN
    SELECT RAISE(ABORT, 'ledger_append_only');
END;

-- What somebody is asked to pay for one subject. `superseded`: the price changed before anything was captured.
-- gateway_order_id is empty while the gateway has not answered yet, and for good when nothing is due (case 28).
CREATE TABLE orders_new (
    id               INTEGER PRIMARY KEY,
    subject_kind     TEXT NOT NULL REFERENCES subject_kinds (word),
    subject_id       INTEGER NOT NULL,
    student_id       INTEGER NOT NULL REFERENCES users (id),
    amount_minor     INTEGER NOT NULL CHECK (amount_minor >= 0),
    currency         TEXT NOT NULL CHECK (length(currency) = 3),
    status           TEXT NOT NULL REFERENCES order_statuses (word),
    description      TEXT NOT NULL,
    receipt          TEXT NOT NULL,
    gateway_order_id TEXT NOT NULL DEFAULT '',
    created_at       INTEGER NOT NULL,
    pay_before       INTEGER NOT NULL,
    captured_at      INTEGER,
    polls            INTEGER NOT NULL DEFAULT 0,
    poll_at          INTEGER
) STRICT;
INSERT INTO orders_new (id, subject_kind, subject_id, student_id, amount_minor, currency, status, description, receipt,
                        gateway_order_id, created_at, pay_before, captured_at, polls, poll_at)
    SELECT id, 'session', booking_id, student_id, amount_minor, currency, status, description, receipt,
           gateway_order_id, created_at, pay_before, captured_at, polls, poll_at
    FROM orders;

-- One attempt as the gateway knows it. `use` says what became of the money: `declined` was reserved at the bank and
-- not taken, because nobody wanted it any more (decision 31).
CREATE TABLE payments_new (
    id                 INTEGER PRIMARY KEY,
    gateway_payment_id TEXT NOT NULL UNIQUE,
    order_id           INTEGER NOT NULL REFERENCES orders_new (id),
    amount_minor       INTEGER NOT NULL CHECK (amount_minor > 0),
    currency           TEXT NOT NULL CHECK (length(currency) = 3),
    status             TEXT NOT NULL REFERENCES payment_statuses (word),
    use                TEXT NOT NULL DEFAULT 'none' REFERENCES payment_uses (word),
    method             TEXT NOT NULL DEFAULT '',
    fee_minor          INTEGER NOT NULL DEFAULT 0,
    failure            TEXT NOT NULL DEFAULT '',
    seen_at            INTEGER NOT NULL,
    captured_at        INTEGER
) STRICT;
INSERT INTO payments_new (id, gateway_payment_id, order_id, amount_minor, currency, status, use, method, fee_minor,
                          failure, seen_at, captured_at)
    SELECT id, gateway_payment_id, order_id, amount_minor, currency, status, use, method, fee_minor, failure, seen_at,
           captured_at
    FROM payments;

-- Money on its way back. The cause makes each happen once; `attempt` rises when the gateway said it failed, and with
-- it the idempotency key (cases 33, 34). `origin`: by us, or by hand in the gateway's own dashboard.
CREATE TABLE refunds_new (
    id                INTEGER PRIMARY KEY,
    payment_id        INTEGER NOT NULL REFERENCES payments_new (id),
    amount_minor      INTEGER NOT NULL CHECK (amount_minor > 0),
    currency          TEXT NOT NULL CHECK (length(currency) = 3),
    cause             TEXT NOT NULL UNIQUE,
    origin            TEXT NOT NULL DEFAULT 'platform' REFERENCES refund_origins (word),
    status            TEXT NOT NULL REFERENCES refund_statuses (word),
    attempt           INTEGER NOT NULL DEFAULT 1,
    gateway_refund_id TEXT NOT NULL DEFAULT '',
    requested_at      INTEGER NOT NULL,
    processed_at      INTEGER,
    check_at          INTEGER
) STRICT;
INSERT INTO refunds_new (id, payment_id, amount_minor, currency, cause, status, attempt, gateway_refund_id,
                         requested_at, processed_at, check_at)
    SELECT id, payment_id, amount_minor, currency, cause, status, attempt, gateway_refund_id, requested_at,
           processed_at, check_at
    FROM refunds;

DROP TABLE refunds;
DROP TABLE payments;
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
ALTER TABLE payments_new RENAME TO payments;
ALTER TABLE refunds_new RENAME TO refunds;

-- The order a checkout, a verification or an event speaks of.
CREATE UNIQUE INDEX orders_by_gateway_order ON orders (gateway_order_id) WHERE gateway_order_id <> '';
-- One order that counts for each subject; the others are superseded.
CREATE UNIQUE INDEX orders_current ON orders (subject_kind, subject_id) WHERE status <> 'superseded';
-- Orders of a subject, newest last; payment state shown with it.
CREATE INDEX orders_by_subject ON orders (subject_kind, subject_id, id);
-- The reconciler: whose turn it is (case 18, 26).
CREATE INDEX orders_to_poll ON orders (poll_at) WHERE poll_at IS NOT NULL;
-- Attempts of an order.
CREATE INDEX payments_by_order ON payments (order_id, id);
-- One payment pays an order; any further capture is surplus and goes back (case 25).
CREATE UNIQUE INDEX payments_accepted ON payments (order_id) WHERE use = 'accepted';
-- Refunds of a payment: their sum never exceeds it (case 35).
CREATE INDEX refunds_by_payment ON refunds (payment_id, status, amount_minor);
-- The refund an event speaks of.
CREATE UNIQUE INDEX refunds_by_gateway_refund ON refunds (gateway_refund_id) WHERE gateway_refund_id <> '';
-- The reconciler: refunds whose end is not known, and failed ones to try again.
CREATE INDEX refunds_to_check ON refunds (check_at) WHERE check_at IS NOT NULL;

-- Case 35, by the database: everything asked back, in flight included, stays within what was captured.
CREATE TRIGGER refunds_within_capture BEFORE INSERT ON refunds
BEGIN
    SELECT RAISE(ABORT, 'refund_exceeds_capture') WHERE new.amount_minor
        + (SELECT coalesce(sum(amount_minor), 0) FROM refunds
           WHERE payment_id = new.payment_id AND status <> 'superseded')
        > (SELECT amount_minor FROM payments WHERE id = new.payment_id AND status = 'captured');
    SELECT RAISE(ABORT, 'refund_without_capture') WHERE NOT EXISTS (
        SELECT 1 FROM payments WHERE id = new.payment_id AND status = 'captured' AND currency = new.currency);
END;

-- Refunds made in the gateway's dashboard that were heard of before the capture they belong to.
CREATE TABLE early_refunds (
    gateway_refund_id  TEXT PRIMARY KEY,
    gateway_payment_id TEXT NOT NULL,
    amount_minor       INTEGER NOT NULL CHECK (amount_minor > 0),
    currency           TEXT NOT NULL CHECK (length(currency) = 3),
    seen_at            INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Those of a payment that was captured now.
CREATE INDEX early_refunds_by_payment ON early_refunds (gateway_payment_id);

-- Signed events that could not be read or taken in: answered as received, kept for whoever looks into the alert.
CREATE TABLE webhooks_aside (
    event_id    TEXT PRIMARY KEY,
    body        BLOB NOT NULL,
    reason      TEXT NOT NULL,
    received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
