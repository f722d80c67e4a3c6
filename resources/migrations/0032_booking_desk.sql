-- The admins' desk: everybody's bookings, the latest start first; and those of one state.
CREATE INDEX bookings_by_start ON bookings (starts_at, id);
CREATE INDEX bookings_of_status ON bookings (status, starts_at, id);
-- Money nobody has decided about, and refunds the gateway could not pay.
CREATE INDEX payments_quarantined ON payments (id) WHERE use = 'quarantined';
CREATE INDEX refunds_failed ON refunds (id) WHERE status = 'failed';
