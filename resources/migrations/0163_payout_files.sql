-- What a bank was given to pay by hand (OUT-2). A payout is in one file; taken again a file is the same bytes under the same
-- reference. One that the bank was never given is put away, and what it would have paid is free for another.
CREATE TABLE payout_files (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES payout_runs,
    reference TEXT NOT NULL UNIQUE,
    made_by INTEGER NOT NULL REFERENCES users,
    made_at INTEGER NOT NULL,
    put_away_by INTEGER REFERENCES users,
    put_away_at INTEGER
) STRICT;
-- The files of a run.
CREATE INDEX payout_files_by_run ON payout_files (run_id, id);

ALTER TABLE payouts ADD COLUMN file_id INTEGER REFERENCES payout_files;
-- What is in a file.
CREATE INDEX payouts_by_file ON payouts (file_id) WHERE file_id IS NOT NULL;
