-- One conversation for each student-mentor pair (MSG-1); its messages carry a gapless sequence from 1.
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY,
    student_id INTEGER NOT NULL,
    mentor_id INTEGER NOT NULL CHECK (mentor_id <> student_id),
    last_sequence INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    UNIQUE (student_id, mentor_id)
) STRICT;

-- How far each of the two has read. `active_id` orders a person's list: the id of the newest message, ids being
-- time-ordered.
CREATE TABLE conversation_members (
    conversation_id INTEGER NOT NULL REFERENCES conversations (id),
    user_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    read_sequence INTEGER NOT NULL DEFAULT 0,
    read_at INTEGER,
    unread INTEGER NOT NULL DEFAULT 0 CHECK (unread >= 0),
    active_id INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, user_id)
) STRICT, WITHOUT ROWID;
-- Serves a person's list, newest first: WHERE user_id = ? AND active_id < ? ORDER BY active_id DESC.
CREATE INDEX conversation_members_by_user ON conversation_members (user_id, active_id);

-- The bookings a conversation is about.
CREATE TABLE conversation_threads (
    booking_id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id),
    code TEXT NOT NULL,
    topic TEXT NOT NULL,
    starts_at INTEGER NOT NULL
) STRICT;
-- Serves the threads of one conversation, newest session first.
CREATE INDEX conversation_threads_by_conversation ON conversation_threads (conversation_id, starts_at);

CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id),
    sequence INTEGER NOT NULL,
    sender_id INTEGER NOT NULL, -- 0: a line of the system.
    client_id TEXT NOT NULL,
    type TEXT NOT NULL,
    content TEXT NOT NULL,
    booking_id INTEGER,
    created_at INTEGER NOT NULL,
    UNIQUE (conversation_id, sequence),
    -- A repeated send finds the first one.
    UNIQUE (conversation_id, sender_id, client_id)
) STRICT;
