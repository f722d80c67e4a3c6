-- What a plan gives for a booking (PAY-6): minutes that its cycle includes and what they are worth of the list price; the
-- discount on the rest is discount_minor.
ALTER TABLE bookings ADD COLUMN included_minutes INTEGER NOT NULL DEFAULT 0 CHECK (included_minutes >= 0);
ALTER TABLE bookings ADD COLUMN included_minor INTEGER NOT NULL DEFAULT 0 CHECK (included_minor >= 0);
