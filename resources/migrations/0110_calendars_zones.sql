-- In which zone of their mentors all-day and floating times of other calendars were read: what was read in another one is
-- read again.
ALTER TABLE calendar_sources ADD COLUMN owner_zone TEXT NOT NULL DEFAULT '';
