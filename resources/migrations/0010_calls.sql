-- Who came to a session, and when: the evidence of a no-show (decision 8).
CREATE TABLE join_records (
    booking_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    first_joined_at INTEGER NOT NULL,
    last_joined_at INTEGER NOT NULL,
    left_at INTEGER,
    PRIMARY KEY (booking_id, person_id)
) STRICT, WITHOUT ROWID;
