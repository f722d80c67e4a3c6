-- The admins' desk of bookings by when they were made, of one state too. What else may be asked for stands in them as
-- well, so that looking for it reads no booking that is not shown.
CREATE INDEX bookings_by_made ON bookings (created_at, id, starts_at, duration_minutes, paid_at);
CREATE INDEX bookings_of_status_made ON bookings (status, created_at, id, starts_at);
-- Of one length, with an absence, and those nobody has paid for.
CREATE INDEX bookings_of_length ON bookings (duration_minutes, starts_at, id);
CREATE INDEX bookings_with_absence ON bookings (no_show, starts_at, id) WHERE no_show <> 'none';
CREATE INDEX bookings_unpaid ON bookings (starts_at, id) WHERE paid_at IS NULL;
