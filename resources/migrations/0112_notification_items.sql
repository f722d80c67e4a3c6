-- What two people agreed to do is told on the day it is due.
INSERT INTO notification_types (word) VALUES ('items_due');
-- Open items that are due from some day on.
CREATE INDEX action_items_due ON action_items (due_date, booking_id) WHERE done = 0 AND due_date IS NOT NULL;
