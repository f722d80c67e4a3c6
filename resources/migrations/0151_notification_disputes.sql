-- What becomes of a payment that a student's bank asks back is told to finance, and to the mentor whose share waits (PAY-7).
INSERT INTO notification_types (word) VALUES ('dispute_waiting'), ('dispute_over'), ('share_frozen'), ('share_thawed');
