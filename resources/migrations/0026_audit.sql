-- Who did what to whom, by whose right and why: one row for each deed, in the transaction of the deed. Rows are chained:
-- `hash` is taken over the row and the hash of the row before it, so nothing in between can be changed, taken out or put
-- in without a trace. `previous` is unique: two writers cannot continue the chain at the same place.
CREATE TABLE audit_log (
    number       INTEGER PRIMARY KEY,
    at           INTEGER NOT NULL,
    actor_id     INTEGER,
    action       TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id   INTEGER NOT NULL,
    reason       TEXT NOT NULL,
    detail       TEXT NOT NULL,
    previous     TEXT NOT NULL UNIQUE,
    hash         TEXT NOT NULL
) STRICT;
-- What was done to somebody or something; and what somebody did. Newest first.
CREATE INDEX audit_log_of_subject ON audit_log (subject_kind, subject_id, number);
CREATE INDEX audit_log_of_actor ON audit_log (actor_id, number);
CREATE INDEX audit_log_of_action ON audit_log (action, number);

CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
CREATE TRIGGER audit_log_is_kept BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'audit_append_only');
END;
