-- Mentors who leave requests unanswered: how many in a row ran out, and the token by which the mail about a pause turns bookings on
-- again. Nothing is here of mentors who always answered.
CREATE TABLE mentor_silences (
    mentor_id INTEGER PRIMARY KEY REFERENCES mentors,
    lapsed INTEGER NOT NULL DEFAULT 0,
    token TEXT NOT NULL UNIQUE
) STRICT;
