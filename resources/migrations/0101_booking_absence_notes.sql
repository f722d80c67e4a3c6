-- What a student left to be read of a session that her mentor missed: words without stars (case 41), once.
CREATE TABLE booking_absence_notes (
    booking_id INTEGER PRIMARY KEY REFERENCES bookings,
    text       TEXT NOT NULL,
    written_at INTEGER NOT NULL
) STRICT;
