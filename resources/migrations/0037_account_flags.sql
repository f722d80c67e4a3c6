-- What owners turned on and off. A flag without a row is as the code has it from the beginning. Which member counts is the
-- flag's kind's to say (domain::FeatureFlag); `roles` holds bits as users.roles does.
CREATE TABLE feature_flags (
    name       TEXT PRIMARY KEY,
    is_on      INTEGER NOT NULL,
    percent    INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
    roles      INTEGER NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1,
    changed_at INTEGER NOT NULL,
    changed_by INTEGER NOT NULL REFERENCES users (id),
    reason     TEXT NOT NULL
) STRICT;
