-- What a request pays is reserved at the bank and taken when its mentor accepts. `requested_at`: since when it waits for her;
-- `accepted_at`: she has said yes, and the money is being taken. Those without `paid_at` have paid nothing.
ALTER TABLE bookings ADD COLUMN requested_at INTEGER;
ALTER TABLE bookings ADD COLUMN accepted_at INTEGER;
UPDATE bookings SET requested_at = paid_at WHERE instant_book = 0 AND request_expires_at IS NOT NULL;

INSERT INTO order_statuses (word) VALUES ('reserved');
INSERT INTO payment_uses (word) VALUES ('reserved');
-- The one payment that an order has reserved.
CREATE UNIQUE INDEX payments_reserved ON payments (order_id) WHERE use = 'reserved';
