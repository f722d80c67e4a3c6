-- States of an application grow with the code; `version` counts the changes of what the mentor edits.
CREATE TABLE mentors_new (
    user_id INTEGER PRIMARY KEY REFERENCES users,
    slug TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    applied_at INTEGER NOT NULL,
    decided_at INTEGER,
    decided_by INTEGER REFERENCES users,
    decision_reason TEXT NOT NULL DEFAULT '',
    headline TEXT NOT NULL DEFAULT '',
    company TEXT NOT NULL DEFAULT '',
    bio TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    years_of_experience INTEGER NOT NULL DEFAULT 0,
    topics TEXT NOT NULL DEFAULT '',
    instant_book INTEGER NOT NULL DEFAULT 1,
    verified INTEGER NOT NULL DEFAULT 0,
    rating_sum INTEGER NOT NULL DEFAULT 0,
    rating_count INTEGER NOT NULL DEFAULT 0,
    sessions_completed INTEGER NOT NULL DEFAULT 0,
    response_seconds INTEGER,
    CONSTRAINT mentors_rating CHECK (rating_count >= 0 AND rating_sum BETWEEN rating_count AND 5 * rating_count)
) STRICT;
INSERT INTO mentors_new (user_id, slug, status, applied_at, decided_at, decided_by, decision_reason, headline, company,
                         bio, city, country, years_of_experience, topics, instant_book, verified, rating_sum,
                         rating_count, sessions_completed, response_seconds)
    SELECT user_id, slug, status, applied_at, decided_at, decided_by, decision_reason, headline, company,
           bio, city, country, years_of_experience, topics, instant_book, verified, rating_sum,
           rating_count, sessions_completed, response_seconds FROM mentors;
DROP TABLE mentors;
ALTER TABLE mentors_new RENAME TO mentors;

-- Applications waiting for a decision, oldest first.
CREATE INDEX mentors_waiting ON mentors (applied_at) WHERE status = 'applied';

-- What mentors were asked and when they first answered: the response time is the median of these (decision 28).
CREATE TABLE mentor_answers (
    kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    mentor_id INTEGER NOT NULL REFERENCES mentors,
    asked_at INTEGER NOT NULL,
    answered_at INTEGER,
    PRIMARY KEY (kind, subject_id)
) STRICT, WITHOUT ROWID;
-- A mentor's answers of the last 90 days.
CREATE INDEX mentor_answers_of_mentor ON mentor_answers (mentor_id, answered_at) WHERE answered_at IS NOT NULL;
