-- Another time that one of the two asks for, until it is answered; and each change of a session's time: who wanted it,
-- and whether it took nobody's consent.
CREATE TABLE booking_proposals (
    booking_id   INTEGER PRIMARY KEY REFERENCES bookings (id),
    proposed_by  TEXT NOT NULL REFERENCES booking_parties (word),
    starts_at    INTEGER NOT NULL,
    note         TEXT NOT NULL,
    proposed_at  INTEGER NOT NULL,
    answer_until INTEGER NOT NULL
) STRICT;
CREATE INDEX booking_proposals_due ON booking_proposals (answer_until, booking_id);

CREATE TABLE booking_moves (
    booking_id INTEGER NOT NULL REFERENCES bookings (id),
    number     INTEGER NOT NULL,
    from_start INTEGER NOT NULL,
    to_start   INTEGER NOT NULL,
    asked_by   TEXT NOT NULL REFERENCES booking_parties (word),
    is_free    INTEGER NOT NULL CHECK (is_free IN (0, 1)),
    moved_at   INTEGER NOT NULL,
    PRIMARY KEY (booking_id, number)
) STRICT, WITHOUT ROWID;

INSERT INTO notification_types (word) VALUES ('move_proposed'), ('move_declined'), ('booking_moved');
INSERT INTO system_events (word) VALUES ('booking_moved');
