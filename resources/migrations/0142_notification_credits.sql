-- What was bought and is not spent is told before it expires (PAY-5).
INSERT INTO notification_types (word) VALUES ('credits_expiring');
