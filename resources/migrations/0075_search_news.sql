-- Whoever keeps a search hears of mentors who fit it and did not before (DIS-3).
INSERT INTO notification_types (word) VALUES ('search_matched');
