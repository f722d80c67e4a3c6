#include "messaging/report_store.h"

namespace mc::messaging {

using domain::BookingId;
using domain::ConversationId;
using domain::MessageId;
using domain::UserId;

#define REPORTS                                                                                                   \
    "SELECT message_id, reporter_id, conversation_id, reason, text, created_at, state, decided_at, version FROM " \
    "message_reports"

std::optional<MessageReportRow> ReportStore::find(MessageId message) const {
    return m_reader.one<MessageReportRow>(REPORTS " WHERE message_id = $1", message);
}

std::vector<MessageReportRow> ReportStore::open(const base::TimedPlace& after, int limit) const {
    return m_reader.all<MessageReportRow>(REPORTS
                                          " WHERE decided_at IS NULL AND (created_at, message_id) > ($1, $2)"
                                          " ORDER BY created_at, message_id LIMIT $3",
                                          after.at, after.id, limit);
}

std::vector<MessageReportRow> ReportStore::decided(const base::TimedPlace& before, int limit) const {
    return m_reader.all<MessageReportRow>(REPORTS
                                          " WHERE decided_at IS NOT NULL AND (decided_at, message_id) < ($1, $2)"
                                          " ORDER BY decided_at DESC, message_id DESC LIMIT $3",
                                          before.at, before.id, limit);
}

int ReportStore::countOpen() const {
    return m_reader.scalar<int>("SELECT COUNT(*) FROM message_reports WHERE decided_at IS NULL");
}

std::vector<MessageReportRow> ReportStore::ofConversation(ConversationId conversation, int limit) const {
    return m_reader.all<MessageReportRow>(
        REPORTS " WHERE conversation_id = $1 ORDER BY created_at DESC, message_id DESC LIMIT $2", conversation, limit);
}

bool ReportStore::allows(BookingId booking, UserId user) const {
    return m_reader.one<int>("SELECT 1 FROM message_access WHERE booking_id = $1 AND user_id = $2", booking, user)
        .has_value();
}

bool ReportWriter::insert(const MessageReportRow& row) {
    return m_tx.execute(
               "INSERT INTO message_reports (message_id, reporter_id, conversation_id, reason, text, created_at)"
               " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (message_id, reporter_id) DO NOTHING",
               row.messageId, row.reporterId, row.conversationId, row.reason, row.text, row.createdAt) > 0;
}

domain::Result<void> ReportWriter::save(const MessageReportRow& row) {
    return m_tx.compareAndSwap(
        "UPDATE message_reports SET state = $1, decided_at = $2, version = version + 1"
        " WHERE message_id = $3 AND reporter_id = $4 AND version = $5",
        row.state, row.decidedAt, row.messageId, row.reporterId, row.version);
}

void ReportWriter::allow(BookingId booking, UserId user, domain::UtcTime now) {
    m_tx.execute(
        "INSERT INTO message_access (booking_id, user_id, given_at) VALUES ($1, $2, $3)"
        " ON CONFLICT (booking_id, user_id) DO NOTHING",
        booking, user, now);
}

void ReportWriter::forbid(BookingId booking, UserId user) {
    m_tx.execute("DELETE FROM message_access WHERE booking_id = $1 AND user_id = $2", booking, user);
}

}  // namespace mc::messaging
