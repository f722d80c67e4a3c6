#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/message_reports.h"
#include "domain/reviews.h"
#include "domain/time.h"
#include "platform/base/paging.h"
#include "platform/database/transaction.h"

namespace mc::messaging {

/// What one of a conversation's two said against a message of the other.
struct MessageReportRow {
    domain::MessageId messageId;
    domain::UserId reporterId;
    domain::ConversationId conversationId;
    domain::ReportReason reason = domain::ReportReason::other;
    std::string text;
    domain::UtcTime createdAt;
    domain::MessageReportState state = domain::MessageReportState::open;
    std::optional<domain::UtcTime> decidedAt = {};
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(MessageReportRow, (),
                      (messageId, reporterId, conversationId, reason, text, createdAt, state, decidedAt, version))

/// SQL of reports and of who lets support read. A message has one person beside its writer, so one report at most.
class ReportStore {
public:
    explicit ReportStore(database::Reader& reader) : m_reader(reader) {}

    std::optional<MessageReportRow> find(domain::MessageId message) const;
    /// Those that wait, the longest first, behind a place.
    std::vector<MessageReportRow> open(const base::TimedPlace& after, int limit) const;
    /// The newest decision first.
    std::vector<MessageReportRow> decided(const base::TimedPlace& before, int limit) const;
    int countOpen() const;
    /// Newest first.
    std::vector<MessageReportRow> ofConversation(domain::ConversationId conversation, int limit) const;
    bool allows(domain::BookingId booking, domain::UserId user) const;

private:
    database::Reader& m_reader;
};

class ReportWriter : public ReportStore {
public:
    explicit ReportWriter(database::Transaction& tx) : ReportStore(tx), m_tx(tx) {}

    /// False when she has reported it before.
    bool insert(const MessageReportRow& row);
    /// changed_elsewhere unless it has that version.
    domain::Result<void> save(const MessageReportRow& row);
    void allow(domain::BookingId booking, domain::UserId user, domain::UtcTime now);
    void forbid(domain::BookingId booking, domain::UserId user);

private:
    database::Transaction& m_tx;
};

}  // namespace mc::messaging
