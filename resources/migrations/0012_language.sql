-- The language a person reads mails in, by its BCP 47 tag; unknown: the server's own.
ALTER TABLE users ADD COLUMN language TEXT;
