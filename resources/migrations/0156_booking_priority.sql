-- Requests of students whose plan has priority stand first (P12.2), as it was when they asked.
ALTER TABLE bookings ADD COLUMN priority INTEGER NOT NULL DEFAULT 0 CHECK (priority IN (0, 1));
-- A mentor's open requests in the order in which she answers them.
CREATE INDEX bookings_to_answer ON bookings (mentor_id, priority DESC, request_expires_at, id)
    WHERE status = 'requested' AND accepted_at IS NULL;
