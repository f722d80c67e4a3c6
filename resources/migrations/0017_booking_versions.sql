-- Lists of words become tables, so that a new word is a row; the code's enums name the same words. A booking carries a
-- version, and so do its notes with their action items: a change names the one it was made from.
CREATE TABLE booking_statuses (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO booking_statuses (word) VALUES
    ('held'), ('requested'), ('confirmed'), ('completed'), ('cancelled'), ('declined'), ('expired'), ('no_show');
CREATE TABLE booking_parties (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO booking_parties (word) VALUES ('student'), ('mentor'), ('platform');
CREATE TABLE gst_modes (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO gst_modes (word) VALUES ('contained'), ('added_to_mentor'), ('added_to_student');
CREATE TABLE no_show_states (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO no_show_states (word) VALUES ('none'), ('reported'), ('contested'), ('upheld'), ('rejected');
CREATE TABLE booking_statement_kinds (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO booking_statement_kinds (word) VALUES ('no_show'), ('contest');

-- Sessions from the hold to the end. Who occupies which time is in `claims` and `occupancy`. `review_at`: when time
-- alone may have decided how it went; empty when there is nothing to look for.
CREATE TABLE bookings_new (
    id                     INTEGER PRIMARY KEY,
    code                   TEXT NOT NULL UNIQUE,
    status                 TEXT NOT NULL REFERENCES booking_statuses (word),
    student_id             INTEGER NOT NULL REFERENCES users (id),
    mentor_id              INTEGER NOT NULL REFERENCES users (id),
    starts_at              INTEGER NOT NULL,
    ends_at                INTEGER NOT NULL CHECK (ends_at > starts_at),
    duration_minutes       INTEGER NOT NULL,
    topic                  TEXT NOT NULL,
    agenda                 TEXT NOT NULL,
    policy_accepted        INTEGER NOT NULL CHECK (policy_accepted IN (0, 1)),
    instant_book           INTEGER NOT NULL CHECK (instant_book IN (0, 1)),
    created_at             INTEGER NOT NULL,
    hold_expires_at        INTEGER NOT NULL,
    request_expires_at     INTEGER,
    paid_at                INTEGER,
    confirmed_at           INTEGER,
    ended_at               INTEGER,
    ended_by               TEXT REFERENCES booking_parties (word),
    end_reason             TEXT NOT NULL DEFAULT '',
    price_minor            INTEGER NOT NULL CHECK (price_minor >= 0),
    discount_minor         INTEGER NOT NULL CHECK (discount_minor >= 0),
    total_minor            INTEGER NOT NULL CHECK (total_minor >= 0),
    currency               TEXT NOT NULL CHECK (length(currency) = 3),
    commission_ppm         INTEGER NOT NULL,
    gateway_ppm            INTEGER NOT NULL,
    gst_ppm                INTEGER NOT NULL,
    gst_mode               TEXT NOT NULL REFERENCES gst_modes (word),
    policy_full_before     INTEGER NOT NULL,
    policy_partial_until   INTEGER NOT NULL,
    policy_partial_percent INTEGER NOT NULL CHECK (policy_partial_percent BETWEEN 0 AND 100),
    deadline_start         INTEGER NOT NULL,
    meeting_room           TEXT NOT NULL DEFAULT '',
    calendar_sequence      INTEGER NOT NULL DEFAULT 0,
    no_show                TEXT NOT NULL DEFAULT 'none' REFERENCES no_show_states (word),
    absent                 TEXT REFERENCES booking_parties (word),
    no_show_reported_at    INTEGER,
    no_show_reported_by    TEXT REFERENCES booking_parties (word),
    notes                  TEXT NOT NULL DEFAULT '',
    notes_shared_at        INTEGER,
    notes_version          INTEGER NOT NULL DEFAULT 0,
    review_at              INTEGER,
    version                INTEGER NOT NULL DEFAULT 1,
    idempotency_key        TEXT NOT NULL,
    request_hash           TEXT NOT NULL,
    CONSTRAINT bookings_of_two_people CHECK (student_id <> mentor_id),
    CONSTRAINT bookings_room_when_confirmed CHECK (confirmed_at IS NULL OR meeting_room <> '')
) STRICT;
INSERT INTO bookings_new (id, code, status, student_id, mentor_id, starts_at, ends_at, duration_minutes, topic,
                          agenda, policy_accepted, instant_book, created_at, hold_expires_at, request_expires_at,
                          paid_at, confirmed_at, ended_at, ended_by, end_reason, price_minor, discount_minor,
                          total_minor, currency, commission_ppm, gateway_ppm, gst_ppm, gst_mode, policy_full_before,
                          policy_partial_until, policy_partial_percent, deadline_start, meeting_room,
                          calendar_sequence, no_show, absent, no_show_reported_at, no_show_reported_by, notes,
                          notes_shared_at, notes_version, review_at, version, idempotency_key, request_hash)
SELECT id, code, status, student_id, mentor_id, starts_at, ends_at, duration_minutes, topic, agenda, policy_accepted,
       instant_book, created_at, hold_expires_at, request_expires_at, paid_at, confirmed_at, ended_at, ended_by,
       end_reason, price_minor, discount_minor, total_minor, currency, commission_ppm, gateway_ppm, gst_ppm, gst_mode,
       policy_full_before, policy_partial_until, policy_partial_percent, deadline_start, meeting_room,
       calendar_sequence, no_show, absent, no_show_reported_at, no_show_reported_by, notes, notes_shared_at,
       CASE WHEN notes_shared_at IS NULL THEN 0 ELSE 1 END,
       CASE WHEN status = 'confirmed' THEN review_at END, 1, idempotency_key, request_hash
FROM bookings;
DROP TABLE bookings;
ALTER TABLE bookings_new RENAME TO bookings;

-- One booking for each student and Idempotency-Key (case 4).
CREATE UNIQUE INDEX bookings_by_key ON bookings (student_id, idempotency_key);
-- A student's upcoming and past sessions.
CREATE INDEX bookings_of_student ON bookings (student_id, starts_at, id);
-- A mentor's upcoming and past sessions.
CREATE INDEX bookings_of_mentor ON bookings (mentor_id, starts_at, id);
-- A mentor's open requests by deadline; requests that run out.
CREATE INDEX bookings_requested ON bookings (request_expires_at, id) WHERE status = 'requested';
-- Holds that run out.
CREATE INDEX bookings_held ON bookings (hold_expires_at) WHERE status = 'held';
-- Sessions that are over, and reports nobody contested: to be completed or settled.
CREATE INDEX bookings_to_review ON bookings (review_at) WHERE review_at IS NOT NULL;
-- Reminders: confirmed sessions by their start.
CREATE INDEX bookings_starting ON bookings (starts_at) WHERE status = 'confirmed';
-- The holds of a student; the slot she holds already.
CREATE INDEX bookings_held_by ON bookings (student_id, hold_expires_at) WHERE status = 'held';

CREATE TABLE booking_statements_new (
    booking_id INTEGER NOT NULL REFERENCES bookings (id),
    kind       TEXT NOT NULL REFERENCES booking_statement_kinds (word),
    author_id  INTEGER NOT NULL REFERENCES users (id),
    text       TEXT NOT NULL,
    made_at    INTEGER NOT NULL,
    PRIMARY KEY (booking_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO booking_statements_new (booking_id, kind, author_id, text, made_at)
SELECT booking_id, kind, author_id, text, made_at FROM booking_statements;
DROP TABLE booking_statements;
ALTER TABLE booking_statements_new RENAME TO booking_statements;

-- Earned money that is not owed any more, or not yet, because an absence was reported.
INSERT INTO ledger_journal_kinds (word) VALUES ('withheld');
