-- What becomes of a plan is told: a renewal that is tried again, and one that was given up (PAY-6).
INSERT INTO notification_types (word) VALUES ('plan_past_due'), ('plan_lapsed');
