#pragma once

#include <string>

#include "accounts/directory.h"
#include "messaging/messaging_service.h"
#include "messaging/messaging_store.h"
#include "messaging/report_store.h"
#include "platform/audit/audit_log.h"
#include "platform/base/paging.h"
#include "protocol/message_reports.h"

namespace mc::messaging {

/// Somebody reported a message of the other one.
struct MessageReported {
    domain::MessageId message;
    domain::UserId writer;
};

/// An admin decided about it.
struct MessageDecided {
    domain::MessageId message;
    domain::ConversationId conversation;
    domain::UserId reporter;
    domain::UserId writer;
    bool hidden = false;
    std::string reason;
};

/// Reports of messages, and what admins do about them (ADM-4). Admins read a message because it was reported, and a few
/// around it; each look and each decision is in the audit log. Thread safe.
class MessageReports {
public:
    MessageReports(database::Database& database, const base::Clock& clock, MessagingService& messaging)
        : m_database(database), m_clock(clock), m_messaging(messaging) {}

    /// Once a person and message; a repetition does nothing. not_found for messages of others; forbidden for one's own
    /// and for lines of the system; invalid_state when it is gone already.
    domain::Result<void> report(domain::UserId user, domain::MessageId id, const protocol::ReportMessage& report);

    /// Without a word of the messages; validation_failed for a strange cursor.
    domain::Result<protocol::ReportedMessagePage> list(domain::UserId admin, protocol::MessageQueue queue,
                                                       const base::Paging& paging) const;
    /// not_found for what nobody reported; forbidden for one of its two.
    domain::Result<protocol::MessageInContext> look(domain::UserId admin, domain::MessageId id);
    /// As look; changed_elsewhere; invalid_state when it would change nothing.
    domain::Result<protocol::ReportedMessage> decide(domain::UserId admin, domain::MessageId id,
                                                     const protocol::DecideMessage& decision);
    /// Newest first, without a word of the messages.
    std::vector<protocol::ReportedMessage> ofConversation(database::Reader& reader, domain::UserId admin,
                                                          domain::ConversationId conversation) const;

    database::Signal<MessageReported> reported;
    database::Signal<MessageDecided> decided;

private:
    /// Both, for an admin who is none of the two.
    struct Case {
        MessageReportRow report;
        MessageRow message;
    };
    domain::Result<Case> find(database::Reader& reader, domain::UserId admin, domain::MessageId id) const;
    protocol::ReportedMessage shown(database::Reader& reader, domain::UserId admin, const MessageReportRow& row) const;
    std::string nameOf(database::Reader& reader, domain::UserId id) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    MessagingService& m_messaging;
    accounts::Directory m_people;
    audit::AuditLog m_audit;
};

/// As admins read messages, whatever became of them; lines of the system are left out.
std::vector<protocol::ShownMessage> shownToAdmins(database::Reader& reader, const accounts::Directory& people,
                                                  const std::vector<MessageRow>& rows);

}  // namespace mc::messaging
