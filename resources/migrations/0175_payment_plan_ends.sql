-- A plan of which a charge has gone back whole is over from `refunded_at` on: the gateway is told to end it, and whatever it
-- charged meanwhile goes back as well.
ALTER TABLE plan_subscriptions ADD COLUMN refunded_at INTEGER;
