-- What mentors are told of their cancellations and their ratings, and admins of whom waits for a decision about them.
INSERT INTO notification_types (word) VALUES
    ('cancellations_warned'), ('rating_warned'), ('rating_paused'), ('rating_reinstated'), ('rating_kept'), ('rating_waiting');
