-- Spans in which the platform was down, as an admin marked them (case 39), and the sessions each took. A span is marked
-- once, and a session at one start is taken once, however many spans cover it.
CREATE TABLE booking_outages (
    id        INTEGER PRIMARY KEY,
    begins_at INTEGER NOT NULL,
    ends_at   INTEGER NOT NULL CHECK (ends_at > begins_at),
    reason    TEXT NOT NULL,
    marked_by INTEGER NOT NULL REFERENCES users (id),
    marked_at INTEGER NOT NULL,
    CONSTRAINT booking_outages_once UNIQUE (begins_at, ends_at)
) STRICT;
-- The list of outages, the latest marked first.
CREATE INDEX booking_outages_marked ON booking_outages (marked_at, id);

-- `choose_by`: of a session whose student chooses. The choice is open while the booking is confirmed at that start.
CREATE TABLE booking_outage_sessions (
    booking_id INTEGER NOT NULL REFERENCES bookings (id),
    starts_at  INTEGER NOT NULL,
    outage_id  INTEGER NOT NULL REFERENCES booking_outages (id),
    fate       TEXT NOT NULL,
    choose_by  INTEGER,
    PRIMARY KEY (booking_id, starts_at)
) STRICT, WITHOUT ROWID;
-- How many sessions an outage took.
CREATE INDEX booking_outage_sessions_of ON booking_outage_sessions (outage_id);

-- What its people are told.
INSERT INTO notification_types (word) VALUES ('outage_choice'), ('outage_settled');
