-- Which version of the terms somebody agreed to, and when, stands in `agreements`; nothing has read or written these since.
ALTER TABLE users DROP COLUMN terms_version;
ALTER TABLE users DROP COLUMN terms_accepted_at;
