-- People. A mentor's profile hangs on the same id.
CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    email_verified_at INTEGER,
    password_hash TEXT,
    roles INTEGER NOT NULL,
    time_zone TEXT NOT NULL,
    languages TEXT NOT NULL DEFAULT '',
    bio TEXT NOT NULL DEFAULT '',
    avatar_url TEXT,
    terms_version TEXT,
    terms_accepted_at INTEGER,
    suspended_at INTEGER,
    suspended_reason TEXT,
    erased_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;

-- Signed-in devices. A session is the family of its refresh tokens.
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users,
    device_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER,
    end_reason TEXT
) STRICT;

-- A person's devices, and ending them all.
CREATE INDEX sessions_of_user ON sessions (user_id) WHERE ended_at IS NULL;

-- Used tokens stay, so that a second use is noticed.
CREATE TABLE refresh_tokens (
    hash TEXT PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions,
    issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT, WITHOUT ROWID;

-- Forgetting tokens that could not be used any more.
CREATE INDEX refresh_tokens_expiry ON refresh_tokens (expires_at);

-- What was sent by mail: six digits to type or a link to open. One of each purpose a person.
CREATE TABLE email_codes (
    user_id INTEGER NOT NULL REFERENCES users,
    purpose TEXT NOT NULL CHECK (purpose IN ('verify_email', 'reset_password')),
    code_hash TEXT NOT NULL,
    link_hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (user_id, purpose)
) STRICT, WITHOUT ROWID;
