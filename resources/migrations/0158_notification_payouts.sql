-- What becomes of a payout is told to its mentor in the app, too: paid, come back, and waiting for something she has to do.
INSERT INTO notification_types (word) VALUES ('payout_paid'), ('payout_returned'), ('payout_held');
