-- Credits (PAY-5): bought in packs, spent before money, returned to where they came from. Minor units; what all lots and all
-- that is kept of them come to is what the books owe (ledger_accounts: student_credits).

INSERT INTO ledger_account_kinds (word) VALUES ('student_credits'), ('expired_credits');
INSERT INTO ledger_journal_kinds (word) VALUES
    ('credits_bought'), ('credits_spent'), ('credits_returned'), ('credits_expired'), ('credits_taken_back');

-- What somebody set out to buy: the subject of its order.
CREATE TABLE credit_purchases (
    id           INTEGER PRIMARY KEY,
    student_id   INTEGER NOT NULL REFERENCES users (id),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    currency     TEXT NOT NULL CHECK (length(currency) = 3),
    made_at      INTEGER NOT NULL,
    pay_before   INTEGER NOT NULL
) STRICT;
-- The one that she has not paid yet.
CREATE INDEX credit_purchases_by_student ON credit_purchases (student_id, pay_before);

-- What became of one that was paid. `left_minor`: neither spent nor kept for anything.
CREATE TABLE credit_lots (
    id           INTEGER PRIMARY KEY REFERENCES credit_purchases (id),
    student_id   INTEGER NOT NULL REFERENCES users (id),
    bought_minor INTEGER NOT NULL CHECK (bought_minor > 0),
    left_minor   INTEGER NOT NULL CHECK (left_minor >= 0 AND left_minor <= bought_minor),
    currency     TEXT NOT NULL CHECK (length(currency) = 3),
    bought_at    INTEGER NOT NULL,
    expires_at   INTEGER,
    told_at      INTEGER
) STRICT;
-- What somebody has.
CREATE INDEX credit_lots_by_student ON credit_lots (student_id, id);
-- What expires, and whom to tell that it will.
CREATE INDEX credit_lots_expiring ON credit_lots (expires_at) WHERE left_minor > 0 AND expires_at IS NOT NULL;
CREATE INDEX credit_lots_to_tell ON credit_lots (expires_at)
    WHERE left_minor > 0 AND expires_at IS NOT NULL AND told_at IS NULL;

-- What is taken from a lot for something: kept for it while it waits for the rest, then spent. `expires_at` is the lot's when
-- it was taken.
CREATE TABLE credit_uses (
    subject_kind   TEXT NOT NULL REFERENCES subject_kinds (word),
    subject_id     INTEGER NOT NULL,
    lot_id         INTEGER NOT NULL REFERENCES credit_lots (id),
    amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0),
    returned_minor INTEGER NOT NULL DEFAULT 0 CHECK (returned_minor >= 0 AND returned_minor <= amount_minor),
    expires_at     INTEGER,
    taken_at       INTEGER NOT NULL,
    spent          INTEGER NOT NULL DEFAULT 0 CHECK (spent IN (0, 1)),
    PRIMARY KEY (subject_kind, subject_id, lot_id)
) STRICT, WITHOUT ROWID;
-- What is kept of a lot.
CREATE INDEX credit_uses_kept ON credit_uses (lot_id, amount_minor) WHERE spent = 0;

-- What moved, as its owner reads it; `amount_minor` as it changed what she has.
CREATE TABLE credit_movements (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO credit_movements (word) VALUES ('bought'), ('spent'), ('returned'), ('expired'), ('taken_back');
CREATE TABLE credit_moves (
    id           INTEGER PRIMARY KEY,
    student_id   INTEGER NOT NULL REFERENCES users (id),
    kind         TEXT NOT NULL REFERENCES credit_movements (word),
    amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
    currency     TEXT NOT NULL CHECK (length(currency) = 3),
    moved_at     INTEGER NOT NULL,
    subject_kind TEXT NOT NULL REFERENCES subject_kinds (word),
    subject_id   INTEGER NOT NULL,
    code         TEXT NOT NULL
) STRICT;
-- One's own, the newest first.
CREATE INDEX credit_moves_by_student ON credit_moves (student_id, moved_at, id);
CREATE TRIGGER credit_move_stays BEFORE UPDATE ON credit_moves
BEGIN
    SELECT RAISE(ABORT, 'credit_moves_append_only');
END;
CREATE TRIGGER credit_move_is_kept BEFORE DELETE ON credit_moves
BEGIN
    SELECT RAISE(ABORT, 'credit_moves_append_only');
END;
