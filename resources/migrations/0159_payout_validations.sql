-- Before anything is sent to an account for the first time, the provider is asked whether there is such a one: its name of that
-- question, and when it said yes.
ALTER TABLE payout_details ADD COLUMN validation TEXT NOT NULL DEFAULT '';
ALTER TABLE payout_details ADD COLUMN validated_at INTEGER;
