#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/disputes.h"
#include "domain/price_summary.h"
#include "domain/refunds.h"
#include "protocol/invoices.h"
#include "protocol/legal.h"
#include "protocol/message_reports.h"
#include "protocol/order_desk.h"

/// What students' banks ask back, as finance and owners see it (PAY-7), and the evidence an answer is made of.
namespace mc::protocol {

using domain::DisputeId;
using domain::DisputePhase;
using domain::DisputeState;

BOOST_DEFINE_FIXED_ENUM_CLASS(DisputeQueue, int, open, over)

struct DeskDispute {
    DisputeId id;
    int version = 1;  ///< Rises with each change of it.
    std::string gatewayDisputeId;
    std::string gatewayPaymentId;
    domain::OrderId order;
    std::optional<domain::BookingId> booking;
    std::string code;     ///< By which people call what was paid for.
    std::string student;  ///< Name.
    DisputePhase phase = DisputePhase::chargeback;
    DisputeState state = DisputeState::open;
    std::string reasonCode;  ///< The bank's word.
    domain::Money amount;
    domain::Money exposure;  ///< What was at stake when it was opened.
    domain::Money deducted;  ///< Taken, when it was lost.
    domain::UtcTime openedAt;
    domain::UtcTime respondBy;
    std::optional<domain::UtcTime> endedAt;
    std::string note;     ///< What was sent to the bank.
    std::string notedBy;  ///< Name.
    std::optional<domain::UtcTime> notedAt;
    bool mayAnswer = false;  ///< The admin who asks: it is not her own payment or session.

    void setSubject(const domain::Subject& subject) { booking = domain::bookingOf(subject); }
};
BOOST_DESCRIBE_STRUCT(DeskDispute, (),
                      (id, version, gatewayDisputeId, gatewayPaymentId, order, booking, code, student, phase, state,
                       reasonCode, amount, exposure, deducted, openedAt, respondBy, endedAt, note, notedBy, notedAt,
                       mayAnswer))

/// GET /api/admin/disputes?queue=&limit=&cursor=: those that are open, the first that wants an answer first, all of them; or
/// those that are over, the newest first.
struct DeskDisputePage {
    std::vector<DeskDispute> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(DeskDisputePage, (), (items, next))

/// PUT /api/admin/disputes/{id}/note → DeskDispute: what was sent to the bank. Another version answers 409.
struct NoteDispute {
    int version = 1;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(NoteDispute, (), (version, note))
template <>
inline const FieldLimits& Limits<NoteDispute>::table() {
    static const FieldLimits limits{{"note", length(1, 2000)}};
    return limits;
}

/// Somebody's time in the room of a session.
struct EvidenceStay {
    domain::Party who = domain::Party::student;
    domain::UtcTime from;
    std::optional<domain::UtcTime> until;  ///< Absent: until the end of the record.
};
BOOST_DESCRIBE_STRUCT(EvidenceStay, (), (who, from, until))

/// The session that was paid for, and what was agreed about it.
struct EvidenceSession {
    std::string code;
    std::string mentor;  ///< Name.
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
    std::string topic;
    domain::BookingStatus status = domain::BookingStatus::completed;
    domain::UtcTime bookedAt;
    std::optional<domain::UtcTime> confirmedAt;
    std::optional<domain::UtcTime> endedAt;
    std::optional<domain::Party> endedBy;
    bool policyAccepted = false;
    domain::CancellationPolicy policy;  ///< As it was when she booked.
    std::vector<EvidenceStay> stays;    ///< Rising.
    bool studentCame = false;           ///< At least a minute between start and end.
    bool mentorCame = false;
    bool met = false;  ///< Both at the same time, for at least five minutes.
};
BOOST_DESCRIBE_STRUCT(EvidenceSession, (),
                      (code, mentor, startsAt, endsAt, topic, status, bookedAt, confirmedAt, endedAt, endedBy,
                       policyAccepted, policy, stays, studentCame, mentorCame, met))

/// POST /api/admin/disputes/{id}/evidence: everything an answer is made of, as it is now; recorded. The same, with the
/// messages in a file of their own, is POST /api/admin/disputes/{id}/pack, a ZIP.
struct DisputeEvidence {
    DeskDispute dispute;
    domain::UtcTime madeAt;
    std::optional<EvidenceSession> session;
    std::optional<domain::PriceSummary> price;  ///< As it was shown before she paid.
    DeskOrder order;                            ///< Attempts and refunds.
    std::vector<Invoice> documents;             ///< Invoice and credit notes, the oldest first.
    std::vector<Agreement> agreements;          ///< Of the student, by when she booked.
    MessageAccess access;  ///< Who of the two lets their messages be read; there are some only where both do.
    std::vector<ShownMessage> messages;
};
BOOST_DESCRIBE_STRUCT(DisputeEvidence, (),
                      (dispute, madeAt, session, price, order, documents, agreements, access, messages))

}  // namespace mc::protocol
