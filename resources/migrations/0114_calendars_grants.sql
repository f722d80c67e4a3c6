-- Calendars whose owner signs in where they are (CAL-1): the account's password is what new tokens are asked with, sealed
-- as a password is. The access token is sealed too, and counts until `access_until`.
ALTER TABLE calendar_accounts ADD COLUMN kind TEXT NOT NULL DEFAULT 'caldav';
ALTER TABLE calendar_accounts ADD COLUMN access_token BLOB;
ALTER TABLE calendar_accounts ADD COLUMN access_until INTEGER NOT NULL DEFAULT 0;
-- Whoever signs in again goes on with the account there is.
CREATE INDEX calendar_accounts_of_mentor ON calendar_accounts (mentor_id, kind);

-- Who went to sign in and is not back yet. `state` is the digest of what comes back with her, once and to nobody else;
-- the verifier (RFC 7636) is sealed.
CREATE TABLE calendar_sign_ins (
    state TEXT PRIMARY KEY,
    mentor_id INTEGER NOT NULL REFERENCES users,
    kind TEXT NOT NULL,
    verifier BLOB NOT NULL,
    redirect TEXT NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Those that nobody comes back to any more.
CREATE INDEX calendar_sign_ins_end ON calendar_sign_ins (ends_at);

-- What is to be given back: the token is sealed, and goes when its server has heard of it.
CREATE TABLE calendar_revocations (
    account_id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    token BLOB NOT NULL,
    due_at INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0
) STRICT;
-- Those that are to be sent.
CREATE INDEX calendar_revocations_due ON calendar_revocations (due_at);
