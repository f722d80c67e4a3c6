-- Money that was taken and pays for nothing is told to its student as what it is, before it goes back (cases 22 and 25).
INSERT INTO notification_types (word) VALUES ('payment_surplus');
