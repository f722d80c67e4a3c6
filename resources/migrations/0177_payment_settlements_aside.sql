-- What the gateway has sent in another currency than that of prices is in no books: `aside`, until somebody has looked.
ALTER TABLE payment_settlements ADD COLUMN aside INTEGER NOT NULL DEFAULT 0 CHECK (aside IN (0, 1));
