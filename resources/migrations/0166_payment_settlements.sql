-- What the gateway has sent to our bank account of what it held: taken in once each, by its own id.

INSERT INTO ledger_journal_kinds (word) VALUES ('settlement');

CREATE TABLE payment_settlements (
    id                    INTEGER PRIMARY KEY,
    gateway_settlement_id TEXT NOT NULL UNIQUE,
    amount_minor          INTEGER NOT NULL CHECK (amount_minor > 0),
    fees_minor            INTEGER NOT NULL CHECK (fees_minor >= 0),
    currency              TEXT NOT NULL CHECK (length(currency) = 3),
    utr                   TEXT NOT NULL,
    settled_at            INTEGER NOT NULL
) STRICT;
-- The newest, for whoever looks at the money.
CREATE INDEX payment_settlements_by_time ON payment_settlements (settled_at, id);
