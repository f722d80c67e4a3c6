-- Who was in a session's room, and how long (decision 8). A stay is open while the person is there; `seen_at` is the
-- last moment the server knew it, so that a server that dies loses half a minute and invents nothing.
CREATE TABLE stays (
    booking_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    left_at INTEGER,
    PRIMARY KEY (booking_id, person_id, entered_at),
    CONSTRAINT stay_runs_forward CHECK (left_at IS NULL OR left_at >= entered_at)
) STRICT, WITHOUT ROWID;
-- A person is in a room once. Also the heartbeat, leaving, and what a dead server left open.
CREATE UNIQUE INDEX stays_open ON stays (booking_id, person_id) WHERE left_at IS NULL;

-- The records so far knew one coming and perhaps one going. Who was not seen to go is taken to have stayed, as before.
INSERT INTO stays (booking_id, person_id, entered_at, seen_at, left_at)
SELECT j.booking_id, j.person_id, j.first_joined_at, j.last_joined_at,
       CASE WHEN coalesce(j.left_at, b.ends_at) > j.last_joined_at THEN coalesce(j.left_at, b.ends_at)
            ELSE j.last_joined_at END
FROM join_records j JOIN bookings b ON b.id = j.booking_id;

DROP TABLE join_records;
