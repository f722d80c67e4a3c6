-- When a person was there, for the rooms that say "active today" of her; never told to the second.
CREATE VIEW seen AS SELECT user_id, last_seen_at FROM sessions;
-- The last time of one person.
CREATE INDEX sessions_seen ON sessions (user_id, last_seen_at);
