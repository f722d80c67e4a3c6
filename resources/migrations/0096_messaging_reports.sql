-- A message that one of the two reported, and whether it stays (ADM-4). `hidden_at`: an admin took it away from both; its
-- words stay in the record. `state` and `reason` are domain::MessageReportState's and ReportReason's words.
ALTER TABLE messages ADD COLUMN hidden_at INTEGER;

-- Each person reports the same message once.
CREATE TABLE message_reports (
    message_id INTEGER NOT NULL REFERENCES messages (id),
    reporter_id INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id),
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'open',
    decided_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (message_id, reporter_id)
) STRICT;
-- The admins' queue, and what they decided.
CREATE INDEX message_reports_open ON message_reports (created_at, message_id) WHERE decided_at IS NULL;
CREATE INDEX message_reports_decided ON message_reports (decided_at, message_id) WHERE decided_at IS NOT NULL;
-- Serves a booking's panel: what was reported of the conversation of its two, newest first.
CREATE INDEX message_reports_by_conversation ON message_reports (conversation_id, created_at);
