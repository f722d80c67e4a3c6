-- What a mentor's cancellations meant for her when it was last looked at: whoever crosses a bound is told once. Nothing is
-- here of mentors who never crossed one.
CREATE TABLE mentor_reliability (
    mentor_id   INTEGER PRIMARY KEY REFERENCES mentors,
    reliability TEXT NOT NULL CHECK (reliability IN ('good', 'warned', 'paused'))
) STRICT;
-- How a mentor's confirmed sessions ended, the newest first.
CREATE INDEX bookings_ended_of_mentor ON bookings (mentor_id, ended_at) WHERE confirmed_at IS NOT NULL AND ended_at IS NOT NULL;
