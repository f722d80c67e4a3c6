-- What admins, and the two of a conversation, are told of a message that somebody reported.
INSERT INTO notification_types (word) VALUES
    ('message_report_waiting'), ('message_report_upheld'), ('message_report_dismissed'), ('message_hidden');
