-- A mentor may keep the times of a day for Premium on the first day on which it can be booked (P12.2).
ALTER TABLE availability ADD COLUMN premium_first_day INTEGER NOT NULL DEFAULT 0 CHECK (premium_first_day IN (0, 1));
