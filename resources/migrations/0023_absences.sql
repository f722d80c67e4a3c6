-- Absences an admin has to decide about, the oldest report first.
CREATE INDEX bookings_for_admin ON bookings (no_show_reported_at, id) WHERE no_show IN ('reported', 'contested');
