-- Who was active on a day (a mentor with a session, a student with one, a student who came again), so that how many were
-- in any stretch of days is a sum of few rows, as in analytics_funnel, and in a whole day, week or month one row. In place
-- of lists of everybody for each day; days that were kept with those are counted anew.
DROP TABLE analytics_students;
DROP TABLE analytics_mentors;
DELETE FROM analytics_days;

CREATE TABLE analytics_people (
    zone      TEXT NOT NULL,
    active_as TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    day       INTEGER NOT NULL,
    PRIMARY KEY (zone, active_as, person_id, day)
) STRICT, WITHOUT ROWID;
-- A day is held against what it was counted from.
CREATE INDEX analytics_people_of_day ON analytics_people (zone, day);

-- `day_before`: their last day before that; 0: there was none.
CREATE TABLE analytics_reach (
    zone       TEXT NOT NULL,
    active_as  TEXT NOT NULL,
    day        INTEGER NOT NULL,
    day_before INTEGER NOT NULL,
    people     INTEGER NOT NULL,
    PRIMARY KEY (zone, active_as, day, day_before)
) STRICT, WITHOUT ROWID;

-- Whole days, weeks from Monday, and months: the bars of a chart.
CREATE TABLE analytics_spans (
    zone      TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    end_day   INTEGER NOT NULL,
    active_as TEXT NOT NULL,
    people    INTEGER NOT NULL,
    PRIMARY KEY (zone, first_day, end_day, active_as)
) STRICT, WITHOUT ROWID;
