-- Photos as squares of fixed sides, encoded by this server. What stands under a key never changes; a person has one key.
CREATE TABLE photos (
    key TEXT NOT NULL,
    side INTEGER NOT NULL,
    user_id INTEGER NOT NULL REFERENCES users,
    jpeg BLOB NOT NULL,
    PRIMARY KEY (key, side)
) STRICT;

-- Replacing and removing a person's.
CREATE INDEX photos_of_user ON photos (user_id);

-- Never written until now.
DROP VIEW people;
ALTER TABLE users RENAME COLUMN avatar_url TO photo;

-- What other rooms may read of people in good standing, beside their own rows. Never e-mail, phone or password.
CREATE VIEW people AS
    SELECT id, name, time_zone, languages, photo FROM users WHERE suspended_at IS NULL AND erased_at IS NULL;
