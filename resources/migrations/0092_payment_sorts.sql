-- The admins' desk of orders by their sums, of one state too; when they were made stands in them as well, so that
-- looking for some days reads no order that is not shown.
DROP INDEX orders_by_amount;
CREATE INDEX orders_by_amount ON orders (amount_minor, id, created_at);
CREATE INDEX orders_of_status_by_amount ON orders (status, amount_minor, id, created_at);

-- Refunds that have not arrived; what became of the money of each session is for other rooms to join with.
CREATE INDEX refunds_pending ON refunds (id) WHERE status = 'pending';
CREATE VIEW session_refunds AS
    SELECT o.subject_id AS booking_id, r.status AS status
    FROM refunds r JOIN payments p ON p.id = r.payment_id JOIN orders o ON o.id = p.order_id
    WHERE o.subject_kind = 'session' AND r.status <> 'superseded';
