-- Mentors that owners show first for a while (DIS-3): days of the operator's zone, both included, "2026-11-19".
CREATE TABLE featured_mentors (
    mentor_id INTEGER PRIMARY KEY REFERENCES users,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    place INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    changed_at INTEGER NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES users,
    reason TEXT NOT NULL,
    CHECK (from_day <= until_day)
) STRICT;
