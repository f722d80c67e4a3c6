-- What a mentor's cancellations mean is a word of the code's: the list of them may grow.
CREATE TABLE mentor_reliability_new (
    mentor_id   INTEGER PRIMARY KEY REFERENCES mentors,
    reliability TEXT NOT NULL
) STRICT;
INSERT INTO mentor_reliability_new (mentor_id, reliability) SELECT mentor_id, reliability FROM mentor_reliability;
DROP TABLE mentor_reliability;
ALTER TABLE mentor_reliability_new RENAME TO mentor_reliability;
