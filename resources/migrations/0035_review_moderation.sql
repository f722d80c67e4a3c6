-- Reviews are answered, reported and moderated. States are domain::ReviewState's words; `reported_at` is when the oldest
-- report that still waits came, and absent while none does.
ALTER TABLE reviews ADD COLUMN state TEXT NOT NULL DEFAULT 'visible';
ALTER TABLE reviews ADD COLUMN reply_state TEXT NOT NULL DEFAULT 'visible';
ALTER TABLE reviews ADD COLUMN reported_at INTEGER;
ALTER TABLE reviews ADD COLUMN decided_at INTEGER;
ALTER TABLE reviews ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- Serves the paged list of a profile, newest first (ids are time-ordered), and the recomputation of the rating.
DROP INDEX reviews_by_mentor;
CREATE INDEX reviews_by_mentor ON reviews (mentor_id, id, is_public, state, rating);
-- The admins' queue, and what they decided.
CREATE INDEX reviews_reported ON reviews (reported_at, id) WHERE reported_at IS NOT NULL;
CREATE INDEX reviews_decided ON reviews (decided_at, id) WHERE decided_at IS NOT NULL;

-- Each person reports the same words once. `part` and `reason` are domain::ReviewPart's and ReportReason's words.
CREATE TABLE review_reports (
    review_id INTEGER NOT NULL REFERENCES reviews (id),
    part TEXT NOT NULL,
    reporter_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (review_id, part, reporter_id)
) STRICT;

INSERT INTO notification_types (word) VALUES ('review_answered'), ('review_hidden');
