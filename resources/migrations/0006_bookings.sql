-- Sessions from the hold to the end. Who occupies which time is in `claims` and `occupancy` (0004).
CREATE TABLE bookings (
    id                     INTEGER PRIMARY KEY,
    code                   TEXT NOT NULL UNIQUE,
    status                 TEXT NOT NULL CHECK (status IN ('held', 'requested', 'confirmed', 'completed', 'cancelled',
                                                           'declined', 'expired', 'no_show')),
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
    ended_by               TEXT CHECK (ended_by IN ('student', 'mentor', 'platform')),
    end_reason             TEXT NOT NULL DEFAULT '',
    price_minor            INTEGER NOT NULL CHECK (price_minor >= 0),
    discount_minor         INTEGER NOT NULL CHECK (discount_minor >= 0),
    total_minor            INTEGER NOT NULL CHECK (total_minor >= 0),
    currency               TEXT NOT NULL CHECK (length(currency) = 3),
    commission_ppm         INTEGER NOT NULL,
    gateway_ppm            INTEGER NOT NULL,
    gst_ppm                INTEGER NOT NULL,
    gst_mode               TEXT NOT NULL CHECK (gst_mode IN ('contained', 'added_to_mentor', 'added_to_student')),
    policy_full_before     INTEGER NOT NULL,
    policy_partial_until   INTEGER NOT NULL,
    policy_partial_percent INTEGER NOT NULL CHECK (policy_partial_percent BETWEEN 0 AND 100),
    deadline_start         INTEGER NOT NULL,
    meeting_room           TEXT NOT NULL DEFAULT '',
    calendar_sequence      INTEGER NOT NULL DEFAULT 0,
    no_show                TEXT NOT NULL DEFAULT 'none'
                           CHECK (no_show IN ('none', 'reported', 'contested', 'upheld', 'rejected')),
    absent                 TEXT CHECK (absent IN ('student', 'mentor')),
    no_show_reported_at    INTEGER,
    no_show_reported_by    TEXT CHECK (no_show_reported_by IN ('student', 'mentor', 'platform')),
    notes                  TEXT NOT NULL DEFAULT '',
    notes_shared_at        INTEGER,
    review_at              INTEGER,
    idempotency_key        TEXT NOT NULL,
    request_hash           TEXT NOT NULL,
    CONSTRAINT bookings_of_two_people CHECK (student_id <> mentor_id),
    CONSTRAINT bookings_room_when_confirmed CHECK (confirmed_at IS NULL OR meeting_room <> '')
) STRICT;
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
-- Sessions that are over and must be completed or settled.
CREATE INDEX bookings_to_review ON bookings (review_at) WHERE status = 'confirmed';
-- Reminders: confirmed sessions by their start.
CREATE INDEX bookings_starting ON bookings (starts_at) WHERE status = 'confirmed';
-- Threads of a pair's conversation.
CREATE INDEX bookings_of_pair ON bookings (student_id, mentor_id, id) WHERE confirmed_at IS NOT NULL;

-- What student and mentor agreed to do.
CREATE TABLE action_items (
    booking_id INTEGER NOT NULL REFERENCES bookings (id),
    position   INTEGER NOT NULL,
    text       TEXT NOT NULL,
    link       TEXT,
    due_date   TEXT,
    done       INTEGER NOT NULL CHECK (done IN (0, 1)),
    PRIMARY KEY (booking_id, position)
) STRICT, WITHOUT ROWID;

-- What the two said about a no-show, for the admin who decides.
CREATE TABLE booking_statements (
    booking_id INTEGER NOT NULL REFERENCES bookings (id),
    kind       TEXT NOT NULL CHECK (kind IN ('no_show', 'contest')),
    author_id  INTEGER NOT NULL REFERENCES users (id),
    text       TEXT NOT NULL,
    made_at    INTEGER NOT NULL,
    PRIMARY KEY (booking_id, kind)
) STRICT, WITHOUT ROWID;

-- Last number given out on each civil date of the operator (decision 22).
CREATE TABLE booking_codes (
    date        TEXT PRIMARY KEY,
    last_number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
