-- A fee of the platform on the student's side of a session: by date as the other rates, with each order's price, and in the
-- books apart from the sale. Without a line there is none, and of before there was none.
INSERT INTO payment_rate_kinds (word) VALUES ('platform_fee');
INSERT INTO ledger_account_kinds (word) VALUES ('platform_fee');
INSERT INTO ledger_journal_kinds (word) VALUES ('platform_fee'), ('platform_fee_returned');
ALTER TABLE order_prices ADD COLUMN platform_fee_ppm INTEGER NOT NULL DEFAULT 0 CHECK (platform_fee_ppm >= 0);
