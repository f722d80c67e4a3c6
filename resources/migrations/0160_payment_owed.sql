-- What no payout pays yet of what mentors were ever owed, entry by entry: whoever pays reads these and not all there ever were.
CREATE TABLE ledger_owed (
    account_id INTEGER NOT NULL REFERENCES ledger_accounts (id),
    journal_id INTEGER NOT NULL,
    line       INTEGER NOT NULL,
    PRIMARY KEY (account_id, journal_id, line),
    FOREIGN KEY (journal_id, line) REFERENCES ledger_entries (journal_id, line)
) STRICT, WITHOUT ROWID;
INSERT INTO ledger_owed (account_id, journal_id, line)
    SELECT e.account_id, e.journal_id, e.line FROM ledger_accounts a
    JOIN ledger_entries e ON e.account_id = a.id JOIN ledger_journals j ON j.id = e.journal_id
    WHERE a.kind = 'mentor_payable' AND j.kind <> 'payout';
-- Whoever is owed anything.
CREATE INDEX ledger_accounts_owed ON ledger_accounts (currency, owner_id)
    WHERE kind = 'mentor_payable' AND balance_minor < 0;
