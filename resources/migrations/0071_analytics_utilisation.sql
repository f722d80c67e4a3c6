-- How much of a day's published time was booked, and who had a session on it: how many students did in a stretch of time,
-- and how many of them again, is no sum of days. Days that were kept without this are counted anew.
DELETE FROM analytics_days;
DELETE FROM analytics_mentors;
ALTER TABLE analytics_days ADD COLUMN booked_minutes INTEGER NOT NULL DEFAULT 0;

CREATE TABLE analytics_students (
    zone       TEXT NOT NULL,
    day        INTEGER NOT NULL,
    student_id INTEGER NOT NULL,
    again      INTEGER NOT NULL CHECK (again IN (0, 1)),
    PRIMARY KEY (zone, day, student_id)
) STRICT, WITHOUT ROWID;

-- What mentors offered on a day, as their weeks stood when it was over. They change, so that this can be counted only
-- once: days before it was counted have none.
CREATE TABLE analytics_published (
    zone    TEXT NOT NULL,
    day     INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    PRIMARY KEY (zone, day)
) STRICT, WITHOUT ROWID;
