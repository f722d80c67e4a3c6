-- A mentor is a person with a profile; an application is the profile before it was approved.
CREATE TABLE mentors (
    user_id INTEGER PRIMARY KEY REFERENCES users,
    slug TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('applied', 'approved', 'rejected')),
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

-- Applications waiting for a decision, oldest first.
CREATE INDEX mentors_waiting ON mentors (applied_at) WHERE status = 'applied';

CREATE TABLE mentor_expertise (
    mentor_id INTEGER NOT NULL REFERENCES mentors,
    position INTEGER NOT NULL,
    tag TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
    PRIMARY KEY (mentor_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentor_experience (
    mentor_id INTEGER NOT NULL REFERENCES mentors,
    position INTEGER NOT NULL,
    company TEXT NOT NULL,
    title TEXT NOT NULL,
    from_year INTEGER NOT NULL,
    to_year INTEGER,
    PRIMARY KEY (mentor_id, position)
) STRICT, WITHOUT ROWID;

-- List prices, one for each duration offered.
CREATE TABLE mentor_prices (
    mentor_id INTEGER NOT NULL REFERENCES mentors,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 120 AND minutes % 15 = 0),
    price_minor INTEGER NOT NULL CHECK (price_minor > 0),
    currency TEXT NOT NULL,
    PRIMARY KEY (mentor_id, minutes)
) STRICT, WITHOUT ROWID;

-- Who came how often: the share of students who return.
CREATE TABLE mentor_students (
    mentor_id INTEGER NOT NULL REFERENCES mentors,
    student_id INTEGER NOT NULL REFERENCES users,
    sessions INTEGER NOT NULL,
    PRIMARY KEY (mentor_id, student_id)
) STRICT, WITHOUT ROWID;
