-- The platform fee's rate as it was agreed when the booking was made, in parts per million.
ALTER TABLE bookings ADD COLUMN platform_fee_ppm INTEGER NOT NULL DEFAULT 0 CHECK (platform_fee_ppm >= 0);
