-- A mentor's new headline or employer is looked into before students see it: the profile keeps the old ones meanwhile. One row a
-- mentor, the latest wish; it stays once it is decided or taken back, so that `version` never stands for two texts. States are
-- domain::ProfileChangeState's words.
CREATE TABLE mentor_changes (
    mentor_id INTEGER PRIMARY KEY REFERENCES mentors,
    state TEXT NOT NULL,
    headline TEXT NOT NULL,
    company TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    submitted_at INTEGER NOT NULL,
    decided_at INTEGER,
    decided_by INTEGER REFERENCES users,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
-- Those an admin is to decide, whoever waits longest first.
CREATE INDEX mentor_changes_waiting ON mentor_changes (submitted_at, mentor_id) WHERE state = 'waiting';

-- Of a public profile; admins see it, and the mentor.
ALTER TABLE mentors ADD COLUMN linked_in TEXT;
-- Bookable by whoever has the link, and in no list.
ALTER TABLE mentors ADD COLUMN unlisted INTEGER NOT NULL DEFAULT 0;

-- What mentors and the admins who decide are told (protocol::NotificationType names the same).
INSERT INTO notification_types (word) VALUES
    ('profile_change_received'), ('profile_change_approved'), ('profile_change_declined'), ('request_waiting'),
    ('bookings_paused');
