-- Students who wait for a mentor without free times (DIS-3), whoever has waited longest first. `told` says that there are free
-- times and that she has heard of them; `kept_until` that she was the first to take one, and how long it is kept for her.
CREATE TABLE waitlist (
    mentor_id INTEGER NOT NULL REFERENCES mentors,
    student_id INTEGER NOT NULL REFERENCES users,
    joined_at INTEGER NOT NULL,
    told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
    kept_until INTEGER,
    PRIMARY KEY (mentor_id, student_id)
) STRICT, WITHOUT ROWID;
-- Whom one student waits for.
CREATE INDEX waitlist_of_student ON waitlist (student_id, joined_at);

-- Who was told when, kept for a day: nobody is told more often than is good. Read by student and time.
CREATE TABLE waitlist_calls (
    student_id INTEGER NOT NULL REFERENCES users,
    mentor_id INTEGER NOT NULL REFERENCES mentors,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (student_id, told_at, mentor_id)
) STRICT, WITHOUT ROWID;

INSERT INTO notification_types (word) VALUES ('waitlist_opened');
