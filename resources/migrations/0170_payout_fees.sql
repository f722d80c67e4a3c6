-- What the provider of payouts takes for one, beside what it sends.

INSERT INTO ledger_account_kinds (word) VALUES ('payout_fees');
INSERT INTO ledger_journal_kinds (word) VALUES ('payout_fee'), ('payout_fee_returned');
