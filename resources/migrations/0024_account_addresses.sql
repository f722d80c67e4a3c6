-- An address that is to become a person's own once the code sent to it has been typed. One a person.
CREATE TABLE address_changes (
    user_id INTEGER PRIMARY KEY REFERENCES users,
    email TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
