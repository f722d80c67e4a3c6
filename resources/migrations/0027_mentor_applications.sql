-- How people become mentors. What the applicant wrote is one JSON object (protocol::ApplicationForm) until it is approved and
-- becomes a mentor's profile; `evidence` is domain::ApplicationEvidence. `version` counts every change.
CREATE TABLE mentor_applications (
    user_id INTEGER PRIMARY KEY REFERENCES users,
    state TEXT NOT NULL,
    form TEXT NOT NULL,
    evidence TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    terms_accepted_at INTEGER,
    submitted_at INTEGER,
    decided_at INTEGER,
    decided_by INTEGER REFERENCES users,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
-- Those of one state, whoever waits longest first.
CREATE INDEX mentor_applications_queue ON mentor_applications (state, submitted_at, user_id);

-- Questions of admins, the applicant's answers, and admins' notes, in the order of their ids.
CREATE TABLE mentor_application_remarks (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES mentor_applications,
    voice TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES users,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX mentor_application_remarks_of ON mentor_application_remarks (user_id, id);
