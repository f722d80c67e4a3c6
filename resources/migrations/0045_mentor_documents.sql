-- Documents with which applicants prove who they are and where they work. `sealed` is the file under the server's key; it
-- is deleted some time after the decision. Of who has no application yet they stand here, too: it may be begun with them.
CREATE TABLE application_documents (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES users,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX application_documents_of ON application_documents (user_id, id);
CREATE INDEX application_documents_age ON application_documents (at);
