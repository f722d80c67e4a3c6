-- The bell and the system's lines in chat keep codes and parameters; whoever shows them makes the words, in the reader's
-- language. What was stored as English sentences is told again from what it was about.

-- How the program spells an id in links: base 32, thirteen letters.
CREATE TABLE spelled_links (link TEXT PRIMARY KEY, id INTEGER NOT NULL) STRICT;
INSERT INTO spelled_links (link, id)
    SELECT '/bookings/' || substr(letters.all32, 1 + (bookings.id >> 60 & 31), 1) || substr(letters.all32, 1 + (bookings.id >> 55 & 31), 1)
        || substr(letters.all32, 1 + (bookings.id >> 50 & 31), 1) || substr(letters.all32, 1 + (bookings.id >> 45 & 31), 1)
        || substr(letters.all32, 1 + (bookings.id >> 40 & 31), 1) || substr(letters.all32, 1 + (bookings.id >> 35 & 31), 1)
        || substr(letters.all32, 1 + (bookings.id >> 30 & 31), 1) || substr(letters.all32, 1 + (bookings.id >> 25 & 31), 1)
        || substr(letters.all32, 1 + (bookings.id >> 20 & 31), 1) || substr(letters.all32, 1 + (bookings.id >> 15 & 31), 1)
        || substr(letters.all32, 1 + (bookings.id >> 10 & 31), 1) || substr(letters.all32, 1 + (bookings.id >> 5 & 31), 1)
        || substr(letters.all32, 1 + (bookings.id & 31), 1), bookings.id
    FROM bookings CROSS JOIN (SELECT '0123456789abcdefghjkmnpqrstvwxyz' AS all32) AS letters;
INSERT INTO spelled_links (link, id)
    SELECT '/messages/' || substr(letters.all32, 1 + (conversations.id >> 60 & 31), 1) || substr(letters.all32, 1 + (conversations.id >> 55 & 31), 1)
        || substr(letters.all32, 1 + (conversations.id >> 50 & 31), 1) || substr(letters.all32, 1 + (conversations.id >> 45 & 31), 1)
        || substr(letters.all32, 1 + (conversations.id >> 40 & 31), 1) || substr(letters.all32, 1 + (conversations.id >> 35 & 31), 1)
        || substr(letters.all32, 1 + (conversations.id >> 30 & 31), 1) || substr(letters.all32, 1 + (conversations.id >> 25 & 31), 1)
        || substr(letters.all32, 1 + (conversations.id >> 20 & 31), 1) || substr(letters.all32, 1 + (conversations.id >> 15 & 31), 1)
        || substr(letters.all32, 1 + (conversations.id >> 10 & 31), 1) || substr(letters.all32, 1 + (conversations.id >> 5 & 31), 1)
        || substr(letters.all32, 1 + (conversations.id & 31), 1), conversations.id
    FROM conversations CROSS JOIN (SELECT '0123456789abcdefghjkmnpqrstvwxyz' AS all32) AS letters;

-- The words for what happened: protocol::NotificationType and protocol::SystemEvent name the same.
CREATE TABLE notification_types (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO notification_types (word) VALUES
    ('booking_requested'), ('booking_confirmed'), ('booking_declined'), ('booking_cancelled'), ('booking_reminder'),
    ('session_completed'), ('no_show_reported'), ('no_show_waiting'), ('no_show_upheld'), ('no_show_contested'),
    ('notes_shared'), ('payment_received'), ('payment_failed'), ('payment_declined'), ('payment_too_late'),
    ('payment_quarantined'), ('refund_processed'), ('refund_failed'), ('review_requested'), ('review_received'),
    ('new_message');
CREATE TABLE system_events (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO system_events (word) VALUES ('booking_confirmed'), ('booking_cancelled'), ('session_completed');

-- `parameters` is JSON. `position` orders a person's list, renewed notifications on top; ids stay.
CREATE TABLE notifications_new (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,
    type TEXT NOT NULL REFERENCES notification_types (word),
    parameters TEXT NOT NULL,
    link TEXT NOT NULL,
    dedupe_key TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    read_at INTEGER,
    UNIQUE (user_id, dedupe_key)
) STRICT;
INSERT INTO notifications_new (id, user_id, type, parameters, link, dedupe_key, position, created_at, read_at)
    SELECT told.id, told.user_id,
        CASE WHEN told.type = 'booking_expired' THEN 'payment_too_late'
            WHEN told.dedupe_key LIKE 'contested:%' THEN 'no_show_contested'
            WHEN told.dedupe_key LIKE 'upheld:%' THEN 'no_show_upheld'
            WHEN told.type = 'no_show_reported' AND told.message LIKE 'The records show otherwise%'
            THEN 'no_show_waiting' ELSE told.type END,
        CASE WHEN bookings.id IS NOT NULL THEN
            '{"role":"' || CASE WHEN told.user_id = bookings.mentor_id THEN 'mentor' ELSE 'student' END
            || '","other":"' || replace(replace(COALESCE(people.name, ''), '\', '\\'), '"', '\"')
            || '","bookingCode":"' || bookings.code || '"'
            || CASE WHEN bookings.topic = '' THEN '' ELSE
                ',"topic":"' || replace(replace(bookings.topic, '\', '\\'), '"', '\"') || '"' END
            || CASE WHEN told.type IN ('booking_cancelled', 'booking_declined') AND bookings.ended_by IS NOT NULL
                THEN ',"by":"' || bookings.ended_by || '"' ELSE '' END
            || CASE WHEN told.type = 'no_show_reported' AND bookings.absent IS NOT NULL
                THEN ',"absent":"' || bookings.absent || '"' ELSE '' END
            || CASE WHEN told.type = 'review_received' AND reviews.rating IS NOT NULL
                THEN ',"rating":' || reviews.rating ELSE '' END || '}'
        WHEN talk.other_id IS NOT NULL THEN
            '{"other":"' || replace(replace(COALESCE(people.name, ''), '\', '\\'), '"', '\"') || '"}'
        ELSE '{}' END,
        told.link, told.dedupe_key, told.id, told.created_at, told.read_at
    FROM notifications AS told
    LEFT JOIN spelled_links ON spelled_links.link = told.link
    LEFT JOIN bookings ON bookings.id = spelled_links.id AND told.link LIKE '/bookings/%'
    LEFT JOIN conversation_members AS talk ON talk.conversation_id = spelled_links.id AND talk.user_id = told.user_id
        AND told.link LIKE '/messages/%'
    LEFT JOIN reviews ON reviews.booking_id = bookings.id
    LEFT JOIN users AS people ON people.id = CASE WHEN bookings.id IS NULL THEN talk.other_id
        WHEN told.user_id = bookings.mentor_id THEN bookings.student_id ELSE bookings.mentor_id END;
DROP TABLE notifications;
ALTER TABLE notifications_new RENAME TO notifications;
-- Serves the bell's list, newest first.
CREATE INDEX notifications_by_user ON notifications (user_id, position);
-- Serves the unread count.
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;
DROP TABLE spelled_links;

-- What a line of the system says; NULL for what people wrote.
ALTER TABLE messages ADD COLUMN event TEXT REFERENCES system_events (word);
UPDATE messages SET content = '', event = CASE WHEN client_id LIKE '%.confirmed' THEN 'booking_confirmed'
        WHEN client_id LIKE '%.cancelled' THEN 'booking_cancelled' ELSE 'session_completed' END
    WHERE type = 'system';
UPDATE conversation_threads SET topic = '' WHERE topic = 'Session';
-- Reasons are what people wrote.
UPDATE bookings SET end_reason = '' WHERE ended_by = 'platform';

-- Mails about unread messages: `planned_at` is when the last one was or is due, `token` stops them without signing in.
CREATE TABLE message_digests (
    user_id INTEGER PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    planned_at INTEGER,
    off_at INTEGER
) STRICT;
