-- What an account's entries sum to stands beside the account and moves with each of them: a balance is one row, however
-- many entries there are. `mentor-connect-server ledger check` counts again.
ALTER TABLE ledger_accounts ADD COLUMN balance_minor INTEGER NOT NULL DEFAULT 0;
UPDATE ledger_accounts SET balance_minor =
    (SELECT coalesce(sum(e.amount_minor), 0) FROM ledger_entries e WHERE e.account_id = ledger_accounts.id);
