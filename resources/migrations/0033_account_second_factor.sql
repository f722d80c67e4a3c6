-- The second factor of a person's sign-ins: a secret shared with her authenticator application, sealed with the server's
-- key. Until `confirmed_at` it asks for nothing. `last_step`: the time step whose code was used last, since none counts
-- twice.
CREATE TABLE second_factors (
    user_id INTEGER PRIMARY KEY REFERENCES users,
    secret BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    last_step INTEGER NOT NULL DEFAULT 0
) STRICT;

-- For whoever lost the device; each counts once. Only hashes.
CREATE TABLE recovery_codes (
    user_id INTEGER NOT NULL REFERENCES users,
    code_hash TEXT NOT NULL,
    used_at INTEGER,
    PRIMARY KEY (user_id, code_hash)
) STRICT, WITHOUT ROWID;

-- Sign-ins whose password was right and whose code is still to come. Only hashes.
CREATE TABLE sign_in_challenges (
    token_hash TEXT PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users,
    device_hash TEXT NOT NULL,
    device_name TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Voiding a person's.
CREATE INDEX sign_in_challenges_of_user ON sign_in_challenges (user_id);
-- Forgetting those that are over.
CREATE INDEX sign_in_challenges_expiry ON sign_in_challenges (expires_at);

-- Whether the session came by more than a password. None did until now.
ALTER TABLE sessions ADD COLUMN second_factor INTEGER NOT NULL DEFAULT 0;
