-- Counts the changes of a person's own data, so that a save made from an older reading is noticed.
ALTER TABLE users ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- The token that was answered for this one. While it is unused, an answer that was lost can be given again.
ALTER TABLE refresh_tokens ADD COLUMN successor TEXT;

-- Purposes grow with the code. A used code stays until it expires, so that a second visit can be told what is so. Wrong
-- tries count apart for places the person is known at and for all others: nobody else can use up hers.
CREATE TABLE email_codes_new (
    user_id INTEGER NOT NULL REFERENCES users,
    purpose TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    link_hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    known_attempts INTEGER NOT NULL DEFAULT 0,
    used_at INTEGER,
    PRIMARY KEY (user_id, purpose)
) STRICT, WITHOUT ROWID;
INSERT INTO email_codes_new (user_id, purpose, code_hash, link_hash, created_at, expires_at, attempts)
    SELECT user_id, purpose, code_hash, link_hash, created_at, expires_at, attempts FROM email_codes;
DROP TABLE email_codes;
ALTER TABLE email_codes_new RENAME TO email_codes;

-- Where a person signed in or was signed in lately: guessing from elsewhere does not slow her there. Only hashes.
CREATE TABLE known_places (
    user_id INTEGER NOT NULL REFERENCES users,
    place_hash TEXT NOT NULL,
    last_seen_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, place_hash)
) STRICT, WITHOUT ROWID;

-- What other rooms may read of people in good standing, beside their own rows. Never e-mail, phone or password.
CREATE VIEW people AS
    SELECT id, name, time_zone, languages, avatar_url FROM users WHERE suspended_at IS NULL AND erased_at IS NULL;
