-- What admins see of one person: what she paid, what she reported, and what of hers was reported.
CREATE INDEX orders_of_student ON orders (student_id, id);
CREATE INDEX review_reports_of_reporter ON review_reports (reporter_id, created_at);
CREATE INDEX reviews_of_student ON reviews (student_id, id);

-- Everything that was done to one thing, whatever kind it is of: ids are unique over all kinds.
CREATE INDEX audit_log_of_id ON audit_log (subject_id, number);
-- The days of the log.
CREATE INDEX audit_log_at ON audit_log (at, number);
