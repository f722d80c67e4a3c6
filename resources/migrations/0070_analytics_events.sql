-- Who lets herself be counted on her way to a session (P3, G12): nobody who is not here.
CREATE TABLE analytics_consents (
    user_id  INTEGER PRIMARY KEY REFERENCES users,
    given_at INTEGER NOT NULL
) STRICT;

-- What pseudonyms are made with, one key for 13 months (`period`: months since the year 0, by 13), sealed with the server's
-- own key, which is not in this file. A key goes with the last row that was made with it.
CREATE TABLE analytics_keys (
    period     INTEGER PRIMARY KEY,
    sealed_key BLOB NOT NULL
) STRICT;

-- The event log: what somebody did on a day, and how often. Not when on that day, nor after what: a time could be held
-- against a booking's or a payment's, and would say whose pseudonym it is. `step`: 1 to 6 on the way to a booking, else 0.
CREATE TABLE analytics_events (
    visitor INTEGER NOT NULL,
    day     INTEGER NOT NULL,
    event   TEXT NOT NULL,
    step    INTEGER NOT NULL,
    times   INTEGER NOT NULL,
    PRIMARY KEY (visitor, day, event)
) STRICT, WITHOUT ROWID;
-- What is older than 13 months is deleted.
CREATE INDEX analytics_events_by_day ON analytics_events (day);

-- How many came to a step on `day` whose last day before that on which they came to it is `day_before` (0: there was none).
-- Whoever is counted in a stretch of days is so on her first day in it: those whose day before lies outside. So any stretch
-- is one sum, and its rows are as many as days make pairs, however many events there were.
CREATE TABLE analytics_funnel (
    day        INTEGER NOT NULL,
    day_before INTEGER NOT NULL,
    step       INTEGER NOT NULL,
    visitors   INTEGER NOT NULL,
    PRIMARY KEY (day, day_before, step)
) STRICT, WITHOUT ROWID;
