-- A refund the gateway does not get through is paid another way, and settled by hand: by what the transfer is found. While
-- one admin proposes it, nothing is tried at the gateway.
ALTER TABLE refunds ADD COLUMN reference TEXT NOT NULL DEFAULT '';
ALTER TABLE payment_proposals ADD COLUMN refund_id INTEGER REFERENCES refunds (id);
ALTER TABLE payment_proposals ADD COLUMN reference TEXT NOT NULL DEFAULT '';
CREATE INDEX payment_proposals_of_refund ON payment_proposals (refund_id) WHERE state = 'open' AND refund_id IS NOT NULL;
