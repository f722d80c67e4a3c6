-- The journal of each mentor's own account: her entries of the ledger in the order in which they were posted, each with the
-- balance it left and the hash of itself and of the line before (domain/journal.h). What was posted before is taken in when
-- the server starts.
CREATE TABLE ledger_mentor_lines (
    owner_id      INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    journal_id    INTEGER NOT NULL,
    line          INTEGER NOT NULL,
    balance_minor INTEGER NOT NULL,
    hash          TEXT NOT NULL,
    PRIMARY KEY (owner_id, number),
    UNIQUE (journal_id, line),
    FOREIGN KEY (journal_id, line) REFERENCES ledger_entries (journal_id, line)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_mentor_line_stays BEFORE UPDATE ON ledger_mentor_lines
BEGIN
    SELECT RAISE(ABORT, 'ledger_append_only');
END;
CREATE TRIGGER ledger_mentor_line_is_kept BEFORE DELETE ON ledger_mentor_lines
BEGIN
    SELECT RAISE(ABORT, 'ledger_append_only');
END;
