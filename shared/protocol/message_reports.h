#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/message_reports.h"
#include "domain/reviews.h"
#include "domain/time.h"
#include "protocol/limits.h"

/// Messages before the eyes of admins: only what one of the two reported, with what stands around it, or what both of a
/// booking allow to be read (ADM-2, ADM-4).
namespace mc::protocol {

using domain::MessageReportState;
using domain::ReportReason;

/// POST /api/messages/{id}/reports → 204. Once a person and message; the second changes nothing.
struct ReportMessage {
    ReportReason reason = ReportReason::other;
    std::string text;  ///< Only admins read it.
};
BOOST_DESCRIBE_STRUCT(ReportMessage, (), (reason, text))
template <>
inline const FieldLimits& Limits<ReportMessage>::table() {
    static const FieldLimits limits{{"text", maxLength(500)}};
    return limits;
}

/// GET /api/bookings/{id}/message-access: which of the two let support read their conversation. It can when both do.
struct MessageAccess {
    bool student = false;
    bool mentor = false;
};
BOOST_DESCRIBE_STRUCT(MessageAccess, (), (student, mentor))

/// PUT /api/bookings/{id}/message-access → MessageAccess: for oneself, and back at any time.
struct ChooseMessageAccess {
    bool allowed = false;
};
BOOST_DESCRIBE_STRUCT(ChooseMessageAccess, (), (allowed))

/// A report without the words it is about.
struct ReportedMessage {
    domain::MessageId id;
    std::string writer;  ///< Names.
    std::string reporter;
    ReportReason reason = ReportReason::other;
    std::string text;
    domain::UtcTime at;  ///< Of the report.
    MessageReportState state = MessageReportState::open;
    std::optional<domain::UtcTime> decidedAt;
    bool mayDecide = true;  ///< Nobody looks at, or decides about, her own.
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ReportedMessage, (),
                      (id, writer, reporter, reason, text, at, state, decidedAt, mayDecide, version))

BOOST_DEFINE_FIXED_ENUM_CLASS(MessageQueue, int,
                              open,     // That wait, the longest first.
                              decided)  // The newest decision first.

/// GET /api/admin/reported-messages?queue=&limit=&cursor=
struct ReportedMessagePage {
    std::vector<ReportedMessage> items;
    int open = 0;  ///< How many wait.
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ReportedMessagePage, (), (items, open, next))

/// A message as admins read it, whatever became of it.
struct ShownMessage {
    std::int64_t sequence = 0;
    domain::UserId senderId;
    std::string sender;  ///< Name.
    std::string content;
    domain::UtcTime at;
    bool removed = false;
};
BOOST_DESCRIBE_STRUCT(ShownMessage, (), (sequence, senderId, sender, content, at, removed))

/// POST /api/admin/reported-messages/{id}/look: the words, and a few before and after; every look is in the audit log.
struct MessageInContext {
    ReportedMessage report;
    std::vector<ShownMessage> before;  ///< Oldest first.
    ShownMessage message;
    std::vector<ShownMessage> after;
};
BOOST_DESCRIBE_STRUCT(MessageInContext, (), (report, before, message, after))

/// POST /api/admin/reported-messages/{id}/decision → ReportedMessage
struct DecideMessage {
    bool hide = true;    ///< Else it stays, or is shown again.
    std::string reason;  ///< Whoever wrote what is hidden reads it.
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(DecideMessage, (), (hide, reason, version))
template <>
inline const FieldLimits& Limits<DecideMessage>::table() {
    static const FieldLimits limits{{"reason", length(3, 500)}};
    return limits;
}

/// GET /api/admin/bookings/{id}/message-access: what there is to read of the two's conversation, without a word of it.
struct BookingMessages {
    MessageAccess access;
    std::vector<ReportedMessage> reports;  ///< Of their conversation, newest first.
};
BOOST_DESCRIBE_STRUCT(BookingMessages, (), (access, reports))

/// POST /api/admin/bookings/{id}/messages/look: the newest, in rising sequence. Refused with 403 unless both allow it; every
/// look is in the audit log.
struct ShownMessagePage {
    std::vector<ShownMessage> items;
    bool more = false;  ///< Earlier ones.
};
BOOST_DESCRIBE_STRUCT(ShownMessagePage, (), (items, more))

}  // namespace mc::protocol
