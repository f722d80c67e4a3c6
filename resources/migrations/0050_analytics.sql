-- What each day brought, counted once when the day is well over: the books and the bookings stay the truth, and these
-- rows can be made again from them. A day is one of the operator's, as days since 1970; with another zone days are
-- others and are counted anew.
CREATE TABLE analytics_days (
    zone             TEXT NOT NULL,
    day              INTEGER NOT NULL,
    gross_minor      INTEGER NOT NULL,
    commission_minor INTEGER NOT NULL,
    gst_minor        INTEGER NOT NULL,
    net_minor        INTEGER NOT NULL,
    currency         TEXT NOT NULL,
    sessions         INTEGER NOT NULL,
    repeats          INTEGER NOT NULL,
    cancelled        INTEGER NOT NULL,
    no_shows         INTEGER NOT NULL,
    ratings          INTEGER NOT NULL,
    stars            INTEGER NOT NULL,
    PRIMARY KEY (zone, day)
) STRICT, WITHOUT ROWID;

-- Who held a session on that day: how many did in a stretch of time is no sum of days.
CREATE TABLE analytics_mentors (
    zone      TEXT NOT NULL,
    day       INTEGER NOT NULL,
    mentor_id INTEGER NOT NULL,
    PRIMARY KEY (zone, day, mentor_id)
) STRICT, WITHOUT ROWID;

-- What a day is counted from.
CREATE INDEX bookings_ended ON bookings (ended_at, status, mentor_id, student_id) WHERE ended_at IS NOT NULL;
CREATE INDEX reviews_by_time ON reviews (created_at, state, rating);
