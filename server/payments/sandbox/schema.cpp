#include "payments/sandbox/records.h"

namespace mc::sandbox {
namespace {

constexpr std::string_view kFirstStep = R"sql(
CREATE TABLE sandbox_orders (
    id          TEXT PRIMARY KEY,
    amount      INTEGER NOT NULL CHECK (amount >= 100),
    currency    TEXT NOT NULL,
    receipt     TEXT NOT NULL,
    notes       TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('created', 'attempted', 'paid')),
    attempts    INTEGER NOT NULL,
    amount_paid INTEGER NOT NULL,
    created_at  INTEGER NOT NULL
) STRICT;
CREATE TABLE sandbox_payments (
    id                TEXT PRIMARY KEY,
    order_id          TEXT NOT NULL REFERENCES sandbox_orders (id),
    amount            INTEGER NOT NULL,
    currency          TEXT NOT NULL,
    status            TEXT NOT NULL CHECK (status IN ('authorized', 'captured', 'refunded', 'failed')),
    method            TEXT NOT NULL,
    fee               INTEGER NOT NULL,
    tax               INTEGER NOT NULL,
    refunded          INTEGER NOT NULL CHECK (refunded <= amount),
    error_code        TEXT NOT NULL,
    error_description TEXT NOT NULL,
    error_reason      TEXT NOT NULL,
    created_at        INTEGER NOT NULL
) STRICT;
-- GET /v1/orders/{id}/payments
CREATE INDEX sandbox_payments_by_order ON sandbox_payments (order_id, created_at);
CREATE TABLE sandbox_refunds (
    id              TEXT PRIMARY KEY,
    payment_id      TEXT NOT NULL REFERENCES sandbox_payments (id),
    amount          INTEGER NOT NULL CHECK (amount > 0),
    currency        TEXT NOT NULL,
    receipt         TEXT NOT NULL,
    notes           TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (status IN ('pending', 'processed', 'failed')),
    idempotency_key TEXT NOT NULL,
    body_hash       TEXT NOT NULL,
    created_at      INTEGER NOT NULL
) STRICT;
-- X-Refund-Idempotency: one refund a key.
CREATE UNIQUE INDEX sandbox_refunds_by_key ON sandbox_refunds (idempotency_key) WHERE idempotency_key <> '';
-- GET /v1/payments/{id}/refunds
CREATE INDEX sandbox_refunds_by_payment ON sandbox_refunds (payment_id, created_at);
-- Made once: signatures stay good over a restart.
CREATE TABLE sandbox_keys (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    key_id         TEXT NOT NULL,
    key_secret     TEXT NOT NULL,
    webhook_secret TEXT NOT NULL
) STRICT;
)sql";

constexpr std::string_view kReservationsStep = R"sql(
-- 0: captured at once.
ALTER TABLE sandbox_orders ADD COLUMN manual_minutes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sandbox_payments ADD COLUMN captured INTEGER NOT NULL DEFAULT 0 CHECK (captured IN (0, 1));
UPDATE sandbox_payments SET captured = 1 WHERE status IN ('captured', 'refunded');
)sql";

constexpr std::string_view kListsStep = R"sql(
ALTER TABLE sandbox_payments ADD COLUMN notes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE sandbox_refunds ADD COLUMN speed TEXT NOT NULL DEFAULT 'normal';
-- GET /v1/orders, and those of a receipt
CREATE INDEX sandbox_orders_by_time ON sandbox_orders (created_at, id);
CREATE INDEX sandbox_orders_by_receipt ON sandbox_orders (receipt, created_at) WHERE receipt <> '';
-- GET /v1/payments
CREATE INDEX sandbox_payments_by_time ON sandbox_payments (created_at, id);
-- GET /v1/refunds
CREATE INDEX sandbox_refunds_by_time ON sandbox_refunds (created_at, id);
)sql";

constexpr std::string_view kEventsStep = R"sql(
-- What was told, so that it can be looked at and sent again.
CREATE TABLE sandbox_events (
    id         TEXT PRIMARY KEY,
    event      TEXT NOT NULL,
    body       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    deliveries INTEGER NOT NULL
) STRICT;
-- The newest, on the page.
CREATE INDEX sandbox_events_by_time ON sandbox_events (created_at, id);
)sql";

constexpr std::string_view kCustomersStep = R"sql(
CREATE TABLE sandbox_customers (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    email      TEXT NOT NULL,
    contact    TEXT NOT NULL,
    gstin      TEXT NOT NULL,
    notes      TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
-- One a person.
CREATE UNIQUE INDEX sandbox_customers_by_person ON sandbox_customers (email, contact);
-- GET /v1/customers
CREATE INDEX sandbox_customers_by_time ON sandbox_customers (created_at, id);
-- What may be paid by again; of a card the last four digits.
CREATE TABLE sandbox_tokens (
    id          TEXT PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES sandbox_customers (id),
    token       TEXT NOT NULL,
    method      TEXT NOT NULL,
    account     TEXT NOT NULL,
    network     TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    used_at     INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    UNIQUE (customer_id, method, account, network)
) STRICT;
ALTER TABLE sandbox_orders ADD COLUMN customer_id TEXT NOT NULL DEFAULT '';
ALTER TABLE sandbox_payments ADD COLUMN customer_id TEXT NOT NULL DEFAULT '';
ALTER TABLE sandbox_payments ADD COLUMN token_id TEXT NOT NULL DEFAULT '';
ALTER TABLE sandbox_payments ADD COLUMN network TEXT NOT NULL DEFAULT '';
ALTER TABLE sandbox_payments ADD COLUMN account TEXT NOT NULL DEFAULT '';
UPDATE sandbox_payments SET network = CASE method WHEN 'card' THEN 'Visa' ELSE '' END,
    account = CASE method WHEN 'upi' THEN 'success@razorpay' WHEN 'card' THEN '1111' ELSE 'HDFC' END;
)sql";

constexpr std::string_view kSubscriptionsStep = R"sql(
CREATE TABLE sandbox_plans (
    id          TEXT PRIMARY KEY,
    period      TEXT NOT NULL,
    interval    INTEGER NOT NULL,
    item_id     TEXT NOT NULL,
    name        TEXT NOT NULL,
    description TEXT NOT NULL,
    amount      INTEGER NOT NULL,
    currency    TEXT NOT NULL,
    notes       TEXT NOT NULL,
    created_at  INTEGER NOT NULL
) STRICT;
-- GET /v1/plans
CREATE INDEX sandbox_plans_by_time ON sandbox_plans (created_at, id);
CREATE TABLE sandbox_subscriptions (
    id               TEXT PRIMARY KEY,
    plan_id          TEXT NOT NULL REFERENCES sandbox_plans (id),
    customer_id      TEXT NOT NULL,
    token_id         TEXT NOT NULL,
    status           TEXT NOT NULL,
    quantity         INTEGER NOT NULL,
    total_count      INTEGER NOT NULL,
    paid_count       INTEGER NOT NULL,
    billed           INTEGER NOT NULL,
    auth_attempts    INTEGER NOT NULL,
    customer_notify  INTEGER NOT NULL,
    notes            TEXT NOT NULL,
    created_at       INTEGER NOT NULL,
    expire_by        INTEGER NOT NULL,
    start_at         INTEGER,
    anchor           INTEGER,
    since_anchor     INTEGER NOT NULL,
    current_start    INTEGER,
    current_end      INTEGER,
    charge_at        INTEGER,
    ended_at         INTEGER,
    cancels_at_end   INTEGER NOT NULL,
    next_plan_id     TEXT NOT NULL,
    next_quantity    INTEGER NOT NULL,
    next_total_count INTEGER NOT NULL
) STRICT;
-- GET /v1/subscriptions
CREATE INDEX sandbox_subscriptions_by_time ON sandbox_subscriptions (created_at, id);
CREATE TABLE sandbox_invoices (
    id              TEXT PRIMARY KEY,
    subscription_id TEXT NOT NULL REFERENCES sandbox_subscriptions (id),
    customer_id     TEXT NOT NULL,
    order_id        TEXT NOT NULL,
    payment_id      TEXT NOT NULL,
    item_name       TEXT NOT NULL,
    unit_amount     INTEGER NOT NULL,
    quantity        INTEGER NOT NULL,
    amount          INTEGER NOT NULL,
    currency        TEXT NOT NULL,
    created_at      INTEGER NOT NULL,
    billing_start   INTEGER NOT NULL,
    billing_end     INTEGER NOT NULL,
    paid_at         INTEGER
) STRICT;
-- Those of a subscription, and which of them is open.
CREATE INDEX sandbox_invoices_by_subscription ON sandbox_invoices (subscription_id, billing_start);
ALTER TABLE sandbox_payments ADD COLUMN invoice_id TEXT NOT NULL DEFAULT '';
)sql";

// The file lies beside the main database: it keeps what tells accounts apart, and no account number.
constexpr std::string_view kPayoutsStep = R"sql(
CREATE TABLE sandbox_contacts (
    id           TEXT PRIMARY KEY,
    name         TEXT NOT NULL,
    type         TEXT NOT NULL,
    reference_id TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    UNIQUE (name, type, reference_id)
) STRICT;
CREATE TABLE sandbox_fund_accounts (
    id           TEXT PRIMARY KEY,
    contact_id   TEXT NOT NULL REFERENCES sandbox_contacts (id),
    account_type TEXT NOT NULL CHECK (account_type IN ('bank_account', 'vpa')),
    details_hash TEXT NOT NULL,
    shown        TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    UNIQUE (contact_id, details_hash)
) STRICT;
CREATE TABLE sandbox_payouts (
    id              TEXT PRIMARY KEY,
    fund_account_id TEXT NOT NULL REFERENCES sandbox_fund_accounts (id),
    amount          INTEGER NOT NULL CHECK (amount > 0),
    currency        TEXT NOT NULL,
    mode            TEXT NOT NULL,
    purpose         TEXT NOT NULL,
    reference_id    TEXT NOT NULL,
    narration       TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (status IN ('queued', 'processing', 'processed', 'reversed', 'failed')),
    utr             TEXT NOT NULL DEFAULT '',
    failure_reason  TEXT NOT NULL DEFAULT '',
    idempotency_key TEXT NOT NULL UNIQUE,
    body_hash       TEXT NOT NULL,
    created_at      INTEGER NOT NULL
) STRICT;
-- GET /v1/payouts?reference_id=
CREATE INDEX sandbox_payouts_by_reference ON sandbox_payouts (reference_id, created_at);
-- GET /v1/payouts
CREATE INDEX sandbox_payouts_by_time ON sandbox_payouts (created_at, id);
)sql";

constexpr std::string_view kDisputesStep = R"sql(
CREATE TABLE sandbox_disputes (
    id          TEXT PRIMARY KEY,
    payment_id  TEXT NOT NULL REFERENCES sandbox_payments (id),
    amount      INTEGER NOT NULL CHECK (amount > 0),
    currency    TEXT NOT NULL,
    deducted    INTEGER NOT NULL,
    reason_code TEXT NOT NULL,
    phase       TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('open', 'under_review', 'won', 'lost', 'closed')),
    respond_by  INTEGER NOT NULL,
    created_at  INTEGER NOT NULL
) STRICT;
-- GET /v1/disputes
CREATE INDEX sandbox_disputes_by_time ON sandbox_disputes (created_at, id);
)sql";

constexpr std::string_view kValidationsStep = R"sql(
CREATE TABLE sandbox_validations (
    id              TEXT PRIMARY KEY,
    fund_account_id TEXT NOT NULL REFERENCES sandbox_fund_accounts (id),
    amount          INTEGER NOT NULL,
    active          INTEGER NOT NULL CHECK (active IN (0, 1)),
    completed_at    INTEGER NOT NULL,
    created_at      INTEGER NOT NULL
) STRICT;
)sql";

constexpr std::string_view kSettlementsStep = R"sql(
CREATE TABLE sandbox_settlements (
    id         TEXT PRIMARY KEY,
    amount     INTEGER NOT NULL CHECK (amount > 0),
    fees       INTEGER NOT NULL,
    tax        INTEGER NOT NULL,
    utr        TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
-- GET /v1/settlements
CREATE INDEX sandbox_settlements_by_time ON sandbox_settlements (created_at, id);
)sql";

}  // namespace

std::vector<database::Migration> sandboxMigrations() {
    std::vector<database::Migration> steps;
    for (const auto& step : database::embeddedMigrations())
        if (step.number == 1) steps.push_back(step);
    steps.push_back({2, "sandbox", kFirstStep});
    for (const auto& step : database::embeddedMigrations())
        if (step.name == "0011_outbox") steps.push_back(step);
    steps.push_back({12, "sandbox_reservations", kReservationsStep});
    steps.push_back({13, "sandbox_lists", kListsStep});
    steps.push_back({14, "sandbox_events", kEventsStep});
    steps.push_back({15, "sandbox_customers", kCustomersStep});
    steps.push_back({16, "sandbox_subscriptions", kSubscriptionsStep});
    steps.push_back({17, "sandbox_payouts", kPayoutsStep});
    steps.push_back({18, "sandbox_disputes", kDisputesStep});
    steps.push_back({19, "sandbox_validations", kValidationsStep});
    steps.push_back({20, "sandbox_settlements", kSettlementsStep});
    return steps;
}

}  // namespace mc::sandbox
