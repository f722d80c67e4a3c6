-- Servers of calendars say how long they are not to be asked again (Retry-After): not before `rests_until`, whoever wants it.
ALTER TABLE calendar_sources ADD COLUMN rests_until INTEGER;
