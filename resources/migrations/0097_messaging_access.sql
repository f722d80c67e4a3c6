-- Who of a booking's two lets support read their conversation; taken back, the line is gone. It can be read while both stand.
CREATE TABLE message_access (
    booking_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    given_at INTEGER NOT NULL,
    PRIMARY KEY (booking_id, user_id)
) STRICT, WITHOUT ROWID;
