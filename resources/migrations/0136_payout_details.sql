-- Where a mentor is paid (OUT-1, SEC-3). Holder, account (or UPI id) and IFSC are sealed, each for its row and field;
-- `masked` is all that is shown of the account, fund_account the provider's name of it once it has one. A change is a
-- new row: what was approved before goes where it was approved for.
CREATE TABLE payout_details_kinds (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO payout_details_kinds (word) VALUES ('upi'), ('bank');

CREATE TABLE payout_details (
    id INTEGER PRIMARY KEY,
    mentor_id INTEGER NOT NULL REFERENCES users,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL REFERENCES payout_details_kinds (word),
    holder BLOB NOT NULL,
    account BLOB NOT NULL,
    ifsc BLOB NOT NULL,
    masked TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    blocked_at INTEGER,
    fund_account TEXT NOT NULL DEFAULT '',
    former INTEGER NOT NULL DEFAULT 0 CHECK (former IN (0, 1)),
    UNIQUE (mentor_id, version)
) STRICT;
-- Where she is paid now.
CREATE UNIQUE INDEX payout_details_current ON payout_details (mentor_id) WHERE former = 0;
