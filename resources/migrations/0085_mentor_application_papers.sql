-- How many papers of identity lay before whoever decided: they are deleted some time after, and what was found out stays.
ALTER TABLE mentor_applications ADD COLUMN identity_papers INTEGER NOT NULL DEFAULT 0;
UPDATE mentor_applications SET identity_papers =
    (SELECT count(*) FROM application_documents AS paper
     WHERE paper.user_id = mentor_applications.user_id AND paper.kind = 'identity')
    WHERE decided_at IS NOT NULL;
