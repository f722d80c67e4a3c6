-- What of a booking its student pays with credits (PAY-5), in minor units; total_minor is what is left to pay in money.
ALTER TABLE bookings ADD COLUMN credits_minor INTEGER NOT NULL DEFAULT 0 CHECK (credits_minor >= 0);
