-- One review for each completed booking (REV-1). The mentor's rating is always the sum over these rows.
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    booking_id INTEGER NOT NULL UNIQUE,
    mentor_id INTEGER NOT NULL,
    student_id INTEGER NOT NULL,
    topic TEXT NOT NULL,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
    text TEXT NOT NULL,
    is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
    reply TEXT,
    replied_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
-- Serves the paged list of a profile, newest first (ids are time-ordered), and the recomputation of the rating.
CREATE INDEX reviews_by_mentor ON reviews (mentor_id, id, is_public, rating);
