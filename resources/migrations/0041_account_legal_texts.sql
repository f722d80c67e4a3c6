-- The texts people agree to (LEG-1). A version is never changed: what somebody agreed to can always be read again.
-- `published_by`: the owner who wrote it; NULL: it came with the program.
CREATE TABLE legal_versions (
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    published_at INTEGER NOT NULL,
    published_by INTEGER REFERENCES users,
    PRIMARY KEY (kind, version)
) STRICT, WITHOUT ROWID;

-- `source` has {{placeholders}}; `text` is what people read: with the values of the day it was published.
CREATE TABLE legal_texts (
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (kind, version, language),
    FOREIGN KEY (kind, version) REFERENCES legal_versions
) STRICT;

-- Who agreed to what, in which language she read it, and when. The key is in the order of "what has she agreed to?".
CREATE TABLE agreements (
    user_id INTEGER NOT NULL REFERENCES users,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    agreed_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, kind, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER legal_versions_stay BEFORE UPDATE ON legal_versions
BEGIN
    SELECT RAISE(ABORT, 'legal_append_only');
END;
CREATE TRIGGER legal_versions_are_kept BEFORE DELETE ON legal_versions
BEGIN
    SELECT RAISE(ABORT, 'legal_append_only');
END;
CREATE TRIGGER legal_texts_stay BEFORE UPDATE ON legal_texts
BEGIN
    SELECT RAISE(ABORT, 'legal_append_only');
END;
CREATE TRIGGER legal_texts_are_kept BEFORE DELETE ON legal_texts
BEGIN
    SELECT RAISE(ABORT, 'legal_append_only');
END;
CREATE TRIGGER agreements_stay BEFORE UPDATE ON agreements
BEGIN
    SELECT RAISE(ABORT, 'legal_append_only');
END;
CREATE TRIGGER agreements_are_kept BEFORE DELETE ON agreements
BEGIN
    SELECT RAISE(ABORT, 'legal_append_only');
END;

-- Whoever signed up before ticked a box, and no text was kept: version 0. The first text there is will be shown to her.
INSERT INTO agreements (user_id, kind, version, language, agreed_at)
SELECT id, 'terms', 0, COALESCE(language, 'en'), terms_accepted_at FROM users WHERE terms_accepted_at IS NOT NULL;
