-- Where a mentor stands for her ratings; nothing is here of mentors whose ratings never fell. `standing` is
-- domain::RatingStanding's word, `at` since when it holds. Reviews up to `counted_after` say nothing any more: an admin has
-- decided after them; up to `warned_after` they had been given when she was warned. `was_accepting`: she took bookings when
-- she was paused.
CREATE TABLE mentor_ratings (
    mentor_id     INTEGER PRIMARY KEY REFERENCES mentors,
    standing      TEXT NOT NULL,
    counted_after INTEGER NOT NULL DEFAULT 0,
    warned_after  INTEGER NOT NULL DEFAULT 0,
    was_accepting INTEGER NOT NULL DEFAULT 0 CHECK (was_accepting IN (0, 1)),
    at            INTEGER NOT NULL,
    decided_at    INTEGER,
    decided_by    INTEGER REFERENCES users,
    reason        TEXT NOT NULL DEFAULT '',
    version       INTEGER NOT NULL DEFAULT 1
) STRICT;
-- Those who are paused, the longest first.
CREATE INDEX mentor_ratings_paused ON mentor_ratings (standing, at, mentor_id) WHERE standing IN ('paused', 'kept');
