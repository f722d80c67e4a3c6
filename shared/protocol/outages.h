#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/outages.h"
#include "protocol/limits.h"

/// Spans in which the platform was down (case 39): finance and owners mark them. Names are shown.
namespace mc::protocol {

using domain::OutageFate;

/// GET /api/admin/outages?limit=&cursor=, the latest marked first.
struct Outage {
    domain::OutageId id;
    domain::UtcTime from;
    domain::UtcTime until;
    std::string reason;
    std::string markedBy;  ///< Name.
    domain::UtcTime markedAt;
    int sessions = 0;  ///< It took so many.
    int open = 0;      ///< Of these, whose students have not chosen yet.
};
BOOST_DESCRIBE_STRUCT(Outage, (), (id, from, until, reason, markedBy, markedAt, sessions, open))

struct OutagePage {
    std::vector<Outage> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(OutagePage, (), (items, next))

/// POST /api/admin/outages/preview → OutagePreview; nothing changes by it. validation_failed for a span that is not over
/// (`until` maximum), ended more than 30 days ago (`until` minimum), is shorter than 5 minutes (`from` maximum) or longer
/// than 7 days (`from` minimum).
struct OutageSpan {
    domain::UtcTime from;
    domain::UtcTime until;
};
BOOST_DESCRIBE_STRUCT(OutageSpan, (), (from, until))

/// A session that the span takes, and what becomes of it: choice, refund or cleared.
struct OutageSession {
    domain::BookingId id;
    std::string code;
    std::string student;  ///< Names.
    std::string mentor;
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
    domain::Money total;
    OutageFate fate = OutageFate::choice;
};
BOOST_DESCRIBE_STRUCT(OutageSession, (), (id, code, student, mentor, startsAt, endsAt, total, fate))

inline constexpr std::size_t kMostOutageSessions = 200;

struct OutagePreview {
    int sessions = 0;
    int choices = 0;                           ///< Of these, so many are for their students to choose about.
    int refunds = 0;                           ///< For these everything goes back at once.
    std::optional<domain::Money> atMost = {};  ///< What all that may go back comes to; absent where nothing does.
    std::vector<OutageSession> items;          ///< The earliest, at most kMostOutageSessions.
    bool mayMark = true;                       ///< Nobody decides about her own session.
};
BOOST_DESCRIBE_STRUCT(OutagePreview, (), (sessions, choices, refunds, atMost, items, mayMark))

/// POST /api/admin/outages (Idempotency-Key) → Outage. The same span again answers the outage it is. Errors as the
/// preview; changed_elsewhere where it takes another number of sessions than the preview had: nothing is marked then.
struct MarkOutage {
    domain::UtcTime from;
    domain::UtcTime until;
    std::string reason;  ///< Admins alone read it.
    int sessions = 0;    ///< As the preview had them.
};
BOOST_DESCRIBE_STRUCT(MarkOutage, (), (from, until, reason, sessions))
template <>
inline const FieldLimits& Limits<MarkOutage>::table() {
    static const FieldLimits limits{{"reason", length(1, 500)}, {"sessions", minimum(0)}};
    return limits;
}

/// PUT /api/bookings/{id}/outage-refund (its student, while Booking::outage is there) → Booking: everything goes back.
/// `version`: the Booking's as it was read; another one answers 409.
struct RefundForOutage {
    int version = 0;
};
BOOST_DESCRIBE_STRUCT(RefundForOutage, (), (version))

}  // namespace mc::protocol
