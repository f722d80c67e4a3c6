-- What the operator decides by date: commission, gateway fee, GST and where it is found, the profile of tax kept back from
-- payouts, the launch offer (decisions 9 and 13). A line counts from its date on, in the operator's zone, until the next of
-- its kind; of two of one date the later counts. Without lines the shipped values stand (domain/rates.h, which reads `value`).
CREATE TABLE payment_rate_kinds (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO payment_rate_kinds (word) VALUES
    ('commission'), ('gateway_fee'), ('gst'), ('gst_mode'), ('tds'), ('launch_offer');

-- Few, and read whole, in the order in which they were written.
CREATE TABLE payment_rates (
    number         INTEGER PRIMARY KEY,
    kind           TEXT NOT NULL REFERENCES payment_rate_kinds (word),
    effective_from TEXT NOT NULL,
    value          TEXT NOT NULL,
    set_at         INTEGER NOT NULL
) STRICT;

-- What once held is what bookings were made under: it stays on record.
CREATE TRIGGER payment_rate_stays BEFORE UPDATE ON payment_rates
BEGIN
    SELECT RAISE(ABORT, 'payment_rates_append_only');
END;
CREATE TRIGGER payment_rate_is_kept BEFORE DELETE ON payment_rates
BEGIN
    SELECT RAISE(ABORT, 'payment_rates_append_only');
END;
