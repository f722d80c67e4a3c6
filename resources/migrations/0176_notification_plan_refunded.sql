-- A plan that ended because what was charged for it went back whole is told to its student (PAY-6).
INSERT INTO notification_types (word) VALUES ('plan_refunded');
