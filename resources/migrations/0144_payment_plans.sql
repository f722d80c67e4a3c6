-- Plans (PAY-6): subscribed to at the gateway, charged there each month; minutes that a cycle includes are a lot of its own.

INSERT INTO ledger_account_kinds (word) VALUES ('plan_revenue');
INSERT INTO ledger_journal_kinds (word) VALUES ('plan_sold'), ('plan_refunded');
CREATE TABLE plan_tiers (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO plan_tiers (word) VALUES ('free'), ('pro'), ('premium');
CREATE TABLE plan_standings (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO plan_standings (word) VALUES ('waiting'), ('active'), ('past_due'), ('ended');

-- The gateway's plans: one for each price that was ever asked, since it changes none.
CREATE TABLE gateway_plans (
    gateway_id  TEXT PRIMARY KEY,
    tier        TEXT NOT NULL REFERENCES plan_tiers (word),
    price_minor INTEGER NOT NULL CHECK (price_minor > 0),
    currency    TEXT NOT NULL CHECK (length(currency) = 3),
    UNIQUE (tier, price_minor, currency)
) STRICT, WITHOUT ROWID;

-- `tier`: of the present cycle; `next_tier`: of the next, where another is wanted. `paid_until`: the end of the last cycle
-- that was paid.
CREATE TABLE plan_subscriptions (
    id         INTEGER PRIMARY KEY,
    student_id INTEGER NOT NULL REFERENCES users (id),
    gateway_id TEXT NOT NULL UNIQUE,
    tier       TEXT NOT NULL REFERENCES plan_tiers (word),
    next_tier  TEXT REFERENCES plan_tiers (word),
    standing   TEXT NOT NULL REFERENCES plan_standings (word),
    cancels    INTEGER NOT NULL DEFAULT 0 CHECK (cancels IN (0, 1)),
    paid_until INTEGER,
    made_at    INTEGER NOT NULL,
    check_at   INTEGER
) STRICT;
-- What somebody has had, the newest first.
CREATE INDEX plan_subscriptions_by_student ON plan_subscriptions (student_id, id);
-- About which the gateway is asked next.
CREATE INDEX plan_subscriptions_to_check ON plan_subscriptions (check_at) WHERE check_at IS NOT NULL;

-- What was paid for one: a lot of minutes for each invoice of the gateway (case 53). The subject of its order. From
-- `taken_back_at` on its money is with the student again, and its minutes are gone.
CREATE TABLE plan_cycles (
    id              INTEGER PRIMARY KEY,
    subscription_id INTEGER NOT NULL REFERENCES plan_subscriptions (id),
    student_id      INTEGER NOT NULL REFERENCES users (id),
    invoice_id      TEXT NOT NULL UNIQUE,
    tier            TEXT NOT NULL REFERENCES plan_tiers (word),
    begins_at       INTEGER NOT NULL,
    ends_at         INTEGER NOT NULL,
    minutes         INTEGER NOT NULL CHECK (minutes >= 0),
    left_minutes    INTEGER NOT NULL CHECK (left_minutes >= 0 AND left_minutes <= minutes),
    taken_back_at   INTEGER
) STRICT;
-- What somebody has left.
CREATE INDEX plan_cycles_by_student ON plan_cycles (student_id, ends_at);
CREATE INDEX plan_cycles_by_subscription ON plan_cycles (subscription_id, begins_at);

-- What is taken from a lot for something, in the order of `place`.
CREATE TABLE minute_uses (
    subject_kind TEXT NOT NULL REFERENCES subject_kinds (word),
    subject_id   INTEGER NOT NULL,
    place        INTEGER NOT NULL,
    cycle_id     INTEGER NOT NULL REFERENCES plan_cycles (id),
    minutes      INTEGER NOT NULL CHECK (minutes > 0),
    returned     INTEGER NOT NULL DEFAULT 0 CHECK (returned >= 0 AND returned <= minutes),
    PRIMARY KEY (subject_kind, subject_id, place)
) STRICT, WITHOUT ROWID;
