-- What an admin decided about an absence that was contested, or noted about a session that neither kept. A session that
-- was looked at can still be contested, and then the decision stands here.
CREATE TABLE booking_rulings (
    booking_id INTEGER PRIMARY KEY REFERENCES bookings (id),
    ruling     TEXT NOT NULL,
    admin_id   INTEGER NOT NULL REFERENCES users (id),
    reason     TEXT NOT NULL,
    made_at    INTEGER NOT NULL
) STRICT;

-- Absences an admin has to decide about or look at, the oldest report first: nothing that is settled is read for it.
DROP INDEX bookings_for_admin;
CREATE INDEX bookings_for_admin ON bookings (no_show_reported_at, id)
    WHERE no_show = 'contested' OR (no_show = 'reported' AND status = 'no_show' AND absent IS NULL);

INSERT INTO notification_types (word) VALUES ('no_show_rejected');
