-- Admins may ask a mentor about her new headline or company before they decide. `questioned`: the mentor's turn.
ALTER TABLE mentor_changes ADD COLUMN questioned INTEGER NOT NULL DEFAULT 0;
-- The version with which what is looked into began: each matter has questions and answers of its own.
ALTER TABLE mentor_changes ADD COLUMN began INTEGER NOT NULL DEFAULT 1;

-- Questions of admins and the mentor's answers, in the order of their ids.
CREATE TABLE mentor_change_remarks (
    id INTEGER PRIMARY KEY,
    mentor_id INTEGER NOT NULL REFERENCES mentor_changes,
    began INTEGER NOT NULL,
    voice TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES users,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
-- Those of one matter.
CREATE INDEX mentor_change_remarks_of ON mentor_change_remarks (mentor_id, began, id);

-- What the mentor is told, and the admins who decide (protocol::NotificationType names the same).
INSERT INTO notification_types (word) VALUES ('profile_change_questioned'), ('profile_change_answered');
