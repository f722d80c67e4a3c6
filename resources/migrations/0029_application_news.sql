-- What applicants and the admins who decide are told (protocol::NotificationType names the same).
INSERT INTO notification_types (word) VALUES
    ('application_submitted'), ('application_received'), ('application_questioned'), ('application_answered'),
    ('application_approved'), ('application_rejected');

-- The admins among all people (one bit a role, theirs from 4 on): whoever is told what waits for a decision.
CREATE INDEX users_admins ON users (id) WHERE roles >= 4;
