-- What an order's price is made of, with the rates of that day: the numbers shown before paying are those of ever after.
-- Orders of before have none. Minor units of the order's currency; the total is the order's amount.
CREATE TABLE order_prices (
    order_id           INTEGER PRIMARY KEY REFERENCES orders (id),
    session_minor      INTEGER NOT NULL CHECK (session_minor >= 0),
    included_minutes   INTEGER NOT NULL CHECK (included_minutes >= 0),
    included_minor     INTEGER NOT NULL CHECK (included_minor >= 0),
    discount_minor     INTEGER NOT NULL CHECK (discount_minor >= 0),
    credits_minor      INTEGER NOT NULL CHECK (credits_minor >= 0),
    platform_fee_minor INTEGER NOT NULL CHECK (platform_fee_minor >= 0),
    gst_minor          INTEGER NOT NULL CHECK (gst_minor >= 0),
    gst_included       INTEGER NOT NULL CHECK (gst_included IN (0, 1)),
    commission_ppm     INTEGER NOT NULL,
    gateway_ppm        INTEGER NOT NULL,
    gst_ppm            INTEGER NOT NULL,
    gst_mode           TEXT NOT NULL,
    minutes            INTEGER NOT NULL CHECK (minutes >= 0),
    given_by           TEXT NOT NULL
) STRICT;
CREATE TRIGGER order_price_stays BEFORE UPDATE ON order_prices
BEGIN
    SELECT RAISE(ABORT, 'order_price_stays');
END;
CREATE TRIGGER order_price_is_kept BEFORE DELETE ON order_prices
BEGIN
    SELECT RAISE(ABORT, 'order_price_is_kept');
END;
