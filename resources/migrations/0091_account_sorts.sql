-- The admins' desk of people by their names.
CREATE INDEX users_by_name ON users (lower(name), id) WHERE erased_at IS NULL;
-- Those that are suspended, and the mentors, without looking through everybody.
CREATE INDEX users_suspended ON users (id) WHERE suspended_at IS NOT NULL;
CREATE INDEX users_mentors ON users (id) WHERE (roles & 2) <> 0;
