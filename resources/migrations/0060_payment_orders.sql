-- The admins' desk of orders: the newest first, of one state, of a sum, and by the code people call them by. The sum
-- stands in the first two as well, so that looking for one reads no order it does not show.
CREATE INDEX orders_by_time ON orders (created_at, id, amount_minor);
CREATE INDEX orders_of_status ON orders (status, created_at, id, amount_minor);
CREATE INDEX orders_by_amount ON orders (amount_minor);
CREATE INDEX orders_by_receipt ON orders (receipt);
