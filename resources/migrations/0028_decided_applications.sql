-- Decided applications of one state, the newest decision first. Those that are open are still found by
-- mentor_applications_queue.
CREATE INDEX mentor_applications_decided ON mentor_applications (state, decided_at, user_id);
