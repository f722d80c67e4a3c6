-- Where erased people were paid is forgotten once nobody has to know it (decision 24, SEC-3): the sealed fields are empty then.
ALTER TABLE payout_details ADD COLUMN forgotten_at INTEGER;
-- Which payouts went there.
CREATE INDEX payouts_by_details ON payouts (details_id);
