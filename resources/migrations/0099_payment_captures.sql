-- The admins' list of what was paid in: the newest first, of one use, of a sum. The sum stands in the first two as well, so
-- that looking for one reads no payment that is not shown.
CREATE INDEX payments_by_capture ON payments (captured_at, id, amount_minor);
CREATE INDEX payments_of_use ON payments (use, captured_at, id, amount_minor);
CREATE INDEX payments_by_amount ON payments (amount_minor);

-- What is on its way back, or did not get there, and of which session: found from the refunds, which are few of one status.
-- (`session_refunds` is for one session at a time.)
CREATE INDEX refunds_of_status ON refunds (status, payment_id);
CREATE VIEW sessions_going_back AS
    SELECT o.subject_id AS booking_id, r.status AS status
    FROM refunds r CROSS JOIN payments p CROSS JOIN orders o
    WHERE p.id = r.payment_id AND o.id = p.order_id AND o.subject_kind = 'session';
