#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/proposal.h"
#include "domain/subject.h"
#include "domain/time.h"
#include "protocol/limits.h"

/// Everybody's orders as admins see them (ADM-2): finance and owners. Names are shown, addresses are masked.
namespace mc::protocol {

BOOST_DEFINE_FIXED_ENUM_CLASS(DeskOrderState, int, open, paid, quarantined,
                              superseded,  // The price changed before anything was paid: another took its place.
                              reserved)    // The bank keeps it until the mentor has answered.

BOOST_DEFINE_FIXED_ENUM_CLASS(OrderSort, int, newest, oldest, highest, lowest)

/// GET /api/admin/orders?state=&from=&until=&least=&most=&q=&order=&limit=&cursor=. `q` is a booking's code, the
/// gateway's id of an order or a payment, or part of a name; `least` and `most` are minor units.
struct DeskOrderLine {
    domain::OrderId id;
    std::string code;     ///< By which people call what it is for.
    std::string student;  ///< Name.
    DeskOrderState state = DeskOrderState::open;
    domain::Money amount;
    domain::Money returned;   ///< Has reached her.
    domain::Money returning;  ///< Is on its way.
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(DeskOrderLine, (), (id, code, student, state, amount, returned, returning, at))

struct DeskOrderPage {
    std::vector<DeskOrderLine> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(DeskOrderPage, (), (items, next))

BOOST_DEFINE_FIXED_ENUM_CLASS(DeskAttemptState, int, failed, authorized, captured)
/// What became of the money of one attempt.
BOOST_DEFINE_FIXED_ENUM_CLASS(DeskAttemptUse, int, none, accepted,
                              surplus,      // Came for nothing and goes back.
                              quarantined,  // Of another amount: somebody decides.
                              declined,     // Reserved and not taken.
                              reserved)     // To be taken when the mentor accepts.

struct DeskAttempt {
    domain::PaymentId id;
    std::string gatewayPaymentId;
    domain::Money amount;
    DeskAttemptState state = DeskAttemptState::failed;
    DeskAttemptUse use = DeskAttemptUse::none;
    std::string method;   ///< The gateway's word: "upi", "card".
    std::string failure;  ///< The gateway's words.
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(DeskAttempt, (), (id, gatewayPaymentId, amount, state, use, method, failure, at))

BOOST_DEFINE_FIXED_ENUM_CLASS(DeskRefundState, int, pending, processed, failed)

struct DeskOrderRefund {
    domain::RefundId id;
    domain::Money amount;
    DeskRefundState state = DeskRefundState::pending;
    bool byHand = false;   ///< Made in the gateway's own dashboard.
    bool granted = false;  ///< Borne by the platform: nobody's share became smaller.
    domain::UtcTime requestedAt;
    std::optional<domain::UtcTime> processedAt;
    std::string reference;  ///< Of a transfer past the gateway; empty where there was none.
    bool byBank = false;    ///< Taken back by the student's bank: a dispute was lost.
};
BOOST_DESCRIBE_STRUCT(DeskOrderRefund, (),
                      (id, amount, state, byHand, granted, requestedAt, processedAt, reference, byBank))

using domain::ProposalId;

BOOST_DEFINE_FIXED_ENUM_CLASS(ProposedDeed, int,
                              goodwill,   // A refund the platform bears.
                              give_back,  // All of a quarantined payment.
                              accept,     // A quarantined payment pays its order.
                              settle)     // A refund was paid past the gateway.
BOOST_DEFINE_FIXED_ENUM_CLASS(DeskProposalState, int, open, approved, rejected)

/// What one admin wants done with money and another has to agree to: makers are not checkers.
struct DeskProposal {
    ProposalId id;
    ProposedDeed deed = ProposedDeed::goodwill;
    domain::OrderId order;
    std::string code;     ///< By which people call what was paid for.
    std::string student;  ///< Name.
    domain::Money amount;
    std::string reference;  ///< Of what was paid past the gateway.
    std::string reason;
    std::string by;  ///< Name.
    domain::UtcTime at;
    DeskProposalState state = DeskProposalState::open;
    std::string decidedBy;  ///< Name.
    std::string decisionReason;
    std::optional<domain::UtcTime> decidedAt;
    bool mayApprove = false;  ///< The admin who asks: neither the maker nor the student.
    bool mayReject = false;   ///< The maker takes it back.
};
BOOST_DESCRIBE_STRUCT(DeskProposal, (),
                      (id, deed, order, code, student, amount, reference, reason, by, at, state, decidedBy,
                       decisionReason, decidedAt, mayApprove, mayReject))

/// GET /api/admin/orders/{id}
struct DeskOrder {
    domain::OrderId id;
    int version = 0;  ///< Rises with every attempt, refund and decision.
    std::string code;
    DeskOrderState state = DeskOrderState::open;
    domain::Money amount;
    domain::UserId studentId;
    std::string student;  ///< Name.
    std::string email;    ///< Masked: "a…@example.com". Empty where there is none any more.
    std::optional<domain::BookingId> bookingId;
    std::string gatewayOrderId;  ///< Empty where nothing was due.
    domain::UtcTime at;
    domain::UtcTime payBefore;
    std::vector<DeskAttempt> attempts;  ///< The oldest first, here and below.
    std::vector<DeskOrderRefund> refunds;
    std::vector<DeskProposal> proposals;
    domain::Money left;     ///< What of the payment has not gone back and is not on its way.
    bool mayGrant = false;  ///< The admin who asks may propose a refund as goodwill.

    void setSubject(const domain::Subject& subject) { bookingId = domain::bookingOf(subject); }
};
BOOST_DESCRIBE_STRUCT(DeskOrder, (),
                      (id, version, code, state, amount, studentId, student, email, bookingId, gatewayOrderId, at,
                       payBefore, attempts, refunds, proposals, left, mayGrant))

/// POST /api/admin/orders/{id}/goodwill → DeskOrder: proposes a refund the platform bears; another admin decides.
struct ProposeGoodwill {
    domain::Money amount;  ///< At most what is left.
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ProposeGoodwill, (), (amount, reason))
template <>
inline const FieldLimits& Limits<ProposeGoodwill>::table() {
    static const FieldLimits limits{{"reason", length(3, 500)}};
    return limits;
}

/// POST /api/admin/proposals/{id}/approve · /reject → PaymentDeskPage
struct DecideProposal {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DecideProposal, (), (reason))
template <>
inline const FieldLimits& Limits<DecideProposal>::table() {
    static const FieldLimits limits{{"reason", length(3, 500)}};
    return limits;
}

}  // namespace mc::protocol
