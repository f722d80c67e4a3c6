-- When mentors can be booked. A mentor without a row offers nothing yet.
CREATE TABLE availability (
    mentor_id INTEGER PRIMARY KEY REFERENCES users (id),
    version INTEGER NOT NULL,
    time_zone TEXT NOT NULL,
    accepting_bookings INTEGER NOT NULL DEFAULT 1 CHECK (accepting_bookings IN (0, 1)),
    buffer_before_minutes INTEGER NOT NULL,
    buffer_after_minutes INTEGER NOT NULL,
    minimum_notice_minutes INTEGER NOT NULL,
    horizon_days INTEGER NOT NULL,
    daily_cap INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- The weekly template: minutes after local midnight, 1440 as an end only.
CREATE TABLE weekly_windows (
    mentor_id INTEGER NOT NULL REFERENCES availability (mentor_id) ON DELETE CASCADE,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    begin_minute INTEGER NOT NULL CHECK (begin_minute BETWEEN 0 AND 1425),
    end_minute INTEGER NOT NULL CHECK (end_minute <= 1440),
    PRIMARY KEY (mentor_id, weekday, begin_minute),
    CONSTRAINT window_runs_forward CHECK (begin_minute < end_minute)
) STRICT, WITHOUT ROWID;

-- Dates on which the template does not hold; without windows the day is closed.
CREATE TABLE day_exceptions (
    mentor_id INTEGER NOT NULL REFERENCES availability (mentor_id) ON DELETE CASCADE,
    date TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (mentor_id, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE exception_windows (
    mentor_id INTEGER NOT NULL,
    date TEXT NOT NULL,
    begin_minute INTEGER NOT NULL CHECK (begin_minute BETWEEN 0 AND 1425),
    end_minute INTEGER NOT NULL CHECK (end_minute <= 1440),
    PRIMARY KEY (mentor_id, date, begin_minute),
    FOREIGN KEY (mentor_id, date) REFERENCES day_exceptions (mentor_id, date) ON DELETE CASCADE,
    CONSTRAINT window_runs_forward CHECK (begin_minute < end_minute)
) STRICT, WITHOUT ROWID;

-- First and last civil date away, both included.
CREATE TABLE vacations (
    mentor_id INTEGER NOT NULL REFERENCES availability (mentor_id) ON DELETE CASCADE,
    first_date TEXT NOT NULL,
    last_date TEXT NOT NULL,
    PRIMARY KEY (mentor_id, first_date, last_date)
) STRICT, WITHOUT ROWID;

-- The time of each booking that occupies its two people; past ones stay, since they count for the daily cap.
CREATE TABLE claims (
    booking_id INTEGER PRIMARY KEY,
    mentor_id INTEGER NOT NULL REFERENCES users (id),
    student_id INTEGER NOT NULL REFERENCES users (id),
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL CHECK (starts_at < ends_at),
    CONSTRAINT two_people CHECK (mentor_id <> student_id)
) STRICT;

-- Busy times of a person as mentor from a moment on, and of all mentors at start.
CREATE INDEX claims_mentor ON claims (mentor_id, ends_at);
-- Busy times of a person as student.
CREATE INDEX claims_student ON claims (student_id, ends_at);

-- Fifteen minutes of one person's time, aligned in UTC. The primary key is what makes a double booking impossible.
CREATE TABLE occupancy (
    person_id INTEGER NOT NULL REFERENCES users (id),
    block_start INTEGER NOT NULL CHECK (block_start % 900 = 0),
    booking_id INTEGER NOT NULL REFERENCES claims (booking_id) ON DELETE CASCADE,
    PRIMARY KEY (person_id, block_start)
) STRICT, WITHOUT ROWID;

-- Releasing a booking's blocks.
CREATE INDEX occupancy_booking ON occupancy (booking_id);
