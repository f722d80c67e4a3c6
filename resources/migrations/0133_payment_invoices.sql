-- Invoices and credit notes (PAY-4): everything that stands on one, as of its day, so that nothing later rewrites it.

-- Last number of each kind in each financial year, counted up in the transaction that issues: no gap and no double.
CREATE TABLE invoice_numbers (
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

-- Parts in minor units: fee + service + cgst + sgst + igst - reductions is the total. `number` is unique as people read it.
CREATE TABLE invoices (
    id               INTEGER PRIMARY KEY,
    kind             TEXT NOT NULL,
    year             INTEGER NOT NULL,
    place_in_year    INTEGER NOT NULL,
    number           TEXT NOT NULL UNIQUE,
    order_id         INTEGER NOT NULL REFERENCES orders (id),
    refund_id        INTEGER REFERENCES refunds (id),
    student_id       INTEGER NOT NULL REFERENCES users (id),
    issued_at        INTEGER NOT NULL,
    seller_name      TEXT NOT NULL,
    seller_address   TEXT NOT NULL,
    seller_gstin     TEXT NOT NULL,
    buyer_name       TEXT NOT NULL,
    buyer_state      TEXT NOT NULL,
    subject_kind     TEXT NOT NULL,
    code             TEXT NOT NULL,
    minutes          INTEGER NOT NULL,
    given_by         TEXT NOT NULL,
    supply_place     TEXT NOT NULL,
    gst_ppm          INTEGER NOT NULL,
    sac              TEXT NOT NULL,
    currency         TEXT NOT NULL CHECK (length(currency) = 3),
    fee_minor        INTEGER NOT NULL,
    service_minor    INTEGER NOT NULL,
    cgst_minor       INTEGER NOT NULL,
    sgst_minor       INTEGER NOT NULL,
    igst_minor       INTEGER NOT NULL,
    reductions_minor INTEGER NOT NULL,
    total_minor      INTEGER NOT NULL CHECK (total_minor >= 0),
    granted          INTEGER NOT NULL CHECK (granted IN (0, 1)),
    UNIQUE (kind, year, place_in_year),
    CHECK (fee_minor + service_minor + cgst_minor + sgst_minor + igst_minor - reductions_minor = total_minor)
) STRICT;
-- One invoice or receipt an order, and its credit notes.
CREATE UNIQUE INDEX invoices_of_order ON invoices (order_id) WHERE kind <> 'credit_note';
CREATE INDEX invoices_by_order ON invoices (order_id, id);
-- One credit note a refund.
CREATE UNIQUE INDEX invoices_of_refund ON invoices (refund_id) WHERE refund_id IS NOT NULL;
-- One's own, the newest first; everybody's.
CREATE INDEX invoices_by_student ON invoices (student_id, issued_at, id);
CREATE INDEX invoices_by_time ON invoices (issued_at, id);
-- Those of one thing that was sold, by what people call it.
CREATE INDEX invoices_by_code ON invoices (code, issued_at, id);
-- Nothing changes but a name that is erased with its account (decision 24); up to ₹50,000 an invoice needs none.
CREATE TRIGGER invoice_stays
BEFORE UPDATE OF id, kind, year, place_in_year, number, order_id, refund_id, student_id, issued_at, seller_name,
    seller_address, seller_gstin, buyer_state, subject_kind, code, minutes, given_by, supply_place, gst_ppm, sac, currency,
    fee_minor, service_minor, cgst_minor, sgst_minor, igst_minor, reductions_minor, total_minor, granted ON invoices
BEGIN
    SELECT RAISE(ABORT, 'invoice_stays');
END;
CREATE TRIGGER invoice_name_is_only_erased BEFORE UPDATE OF buyer_name ON invoices WHEN new.buyer_name <> ''
BEGIN
    SELECT RAISE(ABORT, 'invoice_stays');
END;
CREATE TRIGGER invoice_is_kept BEFORE DELETE ON invoices
BEGIN
    SELECT RAISE(ABORT, 'invoice_is_kept');
END;

-- Which state a person's invoices are taxed in: named at a checkout or later, by its code of GST.
CREATE TABLE billing_states (
    user_id INTEGER PRIMARY KEY REFERENCES users (id),
    state   TEXT NOT NULL CHECK (length(state) = 2),
    set_at  INTEGER NOT NULL
) STRICT;
