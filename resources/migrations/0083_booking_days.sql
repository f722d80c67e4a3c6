-- The sessions that ended on a day. Without the state in front the planner reads all sessions of that state instead.
CREATE INDEX bookings_of_status_ended ON bookings (status, ended_at);
-- Whether a student had held one before. Without it every session of the day reads all that were ever held.
CREATE INDEX bookings_of_student_ended ON bookings (student_id, status, ended_at);
