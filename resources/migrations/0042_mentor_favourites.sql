-- Mentors that somebody keeps as favourites (DIS-3). A row stays when its mentor is not listed any more: she may come back.
CREATE TABLE favourites (
    user_id INTEGER NOT NULL REFERENCES users,
    mentor_id INTEGER NOT NULL REFERENCES users,
    kept_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, mentor_id)
) STRICT, WITHOUT ROWID;
