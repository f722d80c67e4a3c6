-- Money: the double-entry ledger (decision 15), orders, payments, refunds and the gateway's events.

-- One line of the chart of accounts. owner_id is the mentor for accounts each mentor has, 0 for the platform's own.
CREATE TABLE ledger_accounts (
    id       INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL CHECK (kind IN ('gateway_clearing', 'gateway_fee', 'commission', 'gst_payable',
                                           'mentor_unearned', 'mentor_payable', 'student_funds', 'refunds_payable',
                                           'promotions', 'suspense')),
    owner_id INTEGER NOT NULL,
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    UNIQUE (kind, owner_id, currency)
) STRICT;

-- One movement of money. The cause names what made it ("capture:<payment>"), so that it happens once.
CREATE TABLE ledger_journals (
    id         INTEGER PRIMARY KEY,
    cause      TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    booking_id INTEGER,
    posted_at  INTEGER NOT NULL,
    sealed     INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1))
) STRICT;
-- Every movement of one booking, in order.
CREATE INDEX ledger_journals_by_booking ON ledger_journals (booking_id, id) WHERE booking_id IS NOT NULL;

-- Debits are positive, credits negative.
CREATE TABLE ledger_entries (
    journal_id   INTEGER NOT NULL REFERENCES ledger_journals (id),
    line         INTEGER NOT NULL,
    account_id   INTEGER NOT NULL REFERENCES ledger_accounts (id),
    amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
    posted_at    INTEGER NOT NULL,
    PRIMARY KEY (journal_id, line)
) STRICT, WITHOUT ROWID;
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

-- What a student is asked to pay for one booking. `superseded`: the price changed before anything was captured.
-- gateway_order_id is empty while the gateway has not answered yet, and for good when nothing is due (case 28).
CREATE TABLE orders (
    id               INTEGER PRIMARY KEY,
    booking_id       INTEGER NOT NULL,
    student_id       INTEGER NOT NULL REFERENCES users (id),
    amount_minor     INTEGER NOT NULL CHECK (amount_minor >= 0),
    currency         TEXT NOT NULL CHECK (length(currency) = 3),
    status           TEXT NOT NULL CHECK (status IN ('created', 'attempted', 'captured', 'superseded', 'quarantined')),
    description      TEXT NOT NULL,
    receipt          TEXT NOT NULL,
    gateway_order_id TEXT NOT NULL DEFAULT '',
    created_at       INTEGER NOT NULL,
    pay_before       INTEGER NOT NULL,
    captured_at      INTEGER,
    polls            INTEGER NOT NULL DEFAULT 0,
    poll_at          INTEGER
) STRICT;
-- The order a checkout, a verification or an event speaks of.
CREATE UNIQUE INDEX orders_by_gateway_order ON orders (gateway_order_id) WHERE gateway_order_id <> '';
-- One order that counts for each booking; the others are superseded.
CREATE UNIQUE INDEX orders_current ON orders (booking_id) WHERE status <> 'superseded';
-- Orders of a booking, newest last; payment state shown with a booking.
CREATE INDEX orders_by_booking ON orders (booking_id, id);
-- The reconciler: whose turn it is (case 18, 26).
CREATE INDEX orders_to_poll ON orders (poll_at) WHERE poll_at IS NOT NULL;

-- One attempt as the gateway knows it. `use` says what became of captured money.
CREATE TABLE payments (
    id                 INTEGER PRIMARY KEY,
    gateway_payment_id TEXT NOT NULL UNIQUE,
    order_id           INTEGER NOT NULL REFERENCES orders (id),
    amount_minor       INTEGER NOT NULL CHECK (amount_minor > 0),
    currency           TEXT NOT NULL CHECK (length(currency) = 3),
    status             TEXT NOT NULL CHECK (status IN ('authorized', 'captured', 'failed')),
    use                TEXT NOT NULL DEFAULT 'none'
                       CHECK (use IN ('none', 'accepted', 'surplus', 'quarantined')),
    method             TEXT NOT NULL DEFAULT '',
    fee_minor          INTEGER NOT NULL DEFAULT 0,
    failure            TEXT NOT NULL DEFAULT '',
    seen_at            INTEGER NOT NULL,
    captured_at        INTEGER
) STRICT;
-- Attempts of an order.
CREATE INDEX payments_by_order ON payments (order_id, id);
-- One payment pays an order; any further capture is surplus and goes back (case 25).
CREATE UNIQUE INDEX payments_accepted ON payments (order_id) WHERE use = 'accepted';

-- Money on its way back. The cause makes each happen once; `attempt` rises when the gateway said it failed, and with
-- it the idempotency key (case 33, 34).
CREATE TABLE refunds (
    id                INTEGER PRIMARY KEY,
    payment_id        INTEGER NOT NULL REFERENCES payments (id),
    booking_id        INTEGER NOT NULL,
    student_id        INTEGER NOT NULL REFERENCES users (id),
    amount_minor      INTEGER NOT NULL CHECK (amount_minor > 0),
    currency          TEXT NOT NULL CHECK (length(currency) = 3),
    cause             TEXT NOT NULL UNIQUE,
    status            TEXT NOT NULL CHECK (status IN ('pending', 'processed', 'failed')),
    attempt           INTEGER NOT NULL DEFAULT 1,
    gateway_refund_id TEXT NOT NULL DEFAULT '',
    requested_at      INTEGER NOT NULL,
    processed_at      INTEGER,
    check_at          INTEGER
) STRICT;
-- Refunds of a payment: their sum never exceeds it (case 35).
CREATE INDEX refunds_by_payment ON refunds (payment_id, amount_minor);
-- The refund shown with a booking.
CREATE INDEX refunds_by_booking ON refunds (booking_id, id);
-- The refund an event speaks of.
CREATE UNIQUE INDEX refunds_by_gateway_refund ON refunds (gateway_refund_id) WHERE gateway_refund_id <> '';
-- The reconciler: refunds whose end is not known, and failed ones to try again.
CREATE INDEX refunds_to_check ON refunds (check_at) WHERE check_at IS NOT NULL;

-- Case 35, by the database: everything asked back, in flight included, stays within what was captured.
CREATE TRIGGER refunds_within_capture BEFORE INSERT ON refunds
BEGIN
    SELECT RAISE(ABORT, 'refund_exceeds_capture') WHERE new.amount_minor
        + (SELECT coalesce(sum(amount_minor), 0) FROM refunds WHERE payment_id = new.payment_id)
        > (SELECT amount_minor FROM payments WHERE id = new.payment_id AND status = 'captured');
    SELECT RAISE(ABORT, 'refund_without_capture') WHERE NOT EXISTS (
        SELECT 1 FROM payments WHERE id = new.payment_id AND status = 'captured' AND currency = new.currency);
END;

-- Events of the gateway that were taken in: a repeated one has no effect (case 19).
CREATE TABLE payment_events (
    event_id    TEXT PRIMARY KEY,
    kind        TEXT NOT NULL,
    received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
