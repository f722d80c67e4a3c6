#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"
#include "protocol/limits.h"
#include "protocol/order_desk.h"

/// The admins' desk for money (ADM-2): finance and owners.
namespace mc::protocol {

/// Money of another amount than was asked for (case 24): nobody's until somebody decides.
struct DeskQuarantine {
    domain::PaymentId id;
    std::string code;     ///< By which people call what it was for.
    std::string student;  ///< Name.
    domain::Money expected;
    domain::Money received;
    domain::UtcTime at;
    bool mayDecide = true;        ///< Nobody decides about her own money, nor about what is proposed already.
    bool mayAccept = false;       ///< Its order still waits for money, of the same currency.
    bool returnTakesTwo = false;  ///< It is only proposed, and another admin has to agree.
    bool acceptTakesTwo = false;
};
BOOST_DESCRIBE_STRUCT(DeskQuarantine, (),
                      (id, code, student, expected, received, at, mayDecide, mayAccept, returnTakesTwo, acceptTakesTwo))

/// A refund that has not arrived. One that the gateway could not pay is tried again by itself, and at once when somebody
/// asks for it.
struct DeskRefund {
    domain::RefundId id;
    std::string code;
    std::string student;  ///< Name.
    domain::Money amount;
    DeskRefundState state = DeskRefundState::failed;  ///< pending or failed.
    bool stuck = false;                               ///< Pending, and does not reach the gateway.
    int attempt = 1;
    domain::UtcTime requestedAt;
    std::optional<domain::UtcTime> nextTry;
    bool maySettle = false;  ///< The admin who asks, by hand: failed or stuck, of somebody else, with nothing proposed.
    bool settleTakesTwo = false;  ///< It is only proposed, and another admin has to agree.
};
BOOST_DESCRIBE_STRUCT(DeskRefund, (),
                      (id, code, student, amount, state, stuck, attempt, requestedAt, nextTry, maySettle,
                       settleTakesTwo))

/// What must reach the gateway and has not.
struct DeskDelivery {
    domain::OutboxId id;
    std::string kind;    ///< "payment.refund", "payment.capture", "payment.payout", "payment.plan_end"
    bool stuck = false;  ///< Else it is tried again by itself.
    int attempts = 0;
    domain::UtcTime wantedAt;
    std::string lastError;  ///< English, for people who look after the server.
};
BOOST_DESCRIBE_STRUCT(DeskDelivery, (), (id, kind, stuck, attempts, wantedAt, lastError))

/// As the server's chart of accounts.
BOOST_DEFINE_FIXED_ENUM_CLASS(DeskAccount, int, gateway_clearing, gateway_fee, commission, platform_fee, gst_payable,
                              mentor_unearned, mentor_payable, student_funds, refunds_payable, promotions, suspense,
                              student_credits, expired_credits, plan_revenue, payouts_payable, tds_payable, bank,
                              payout_fees)

struct DeskBalance {
    DeskAccount account = DeskAccount::gateway_clearing;
    domain::Money sum;  ///< Debit positive.
};
BOOST_DESCRIBE_STRUCT(DeskBalance, (), (account, sum))

/// What the gateway has sent to our bank account.
struct DeskSettlement {
    std::string gatewayId;  ///< "setl_…"
    domain::Money amount;
    domain::Money fees;  ///< That it kept of it.
    std::string utr;     ///< As the bank's statement names it.
    domain::UtcTime at;
    bool aside = false;  ///< Of another currency than that of prices: not in the books.
};
BOOST_DESCRIBE_STRUCT(DeskSettlement, (), (gatewayId, amount, fees, utr, at, aside))

/// GET /api/admin/payments: what of all money needs a person, and the trial balance.
struct PaymentDeskPage {
    std::vector<DeskProposal> proposals;  ///< That wait for another admin. The oldest first, here and below.
    std::vector<DeskQuarantine> quarantined;
    std::vector<DeskRefund> refunds;  ///< At most 200 of each state.
    int pendingRefunds = 0;           ///< All of them.
    int failedRefunds = 0;
    std::vector<DeskDelivery> deliveries;
    std::vector<DeskBalance> balance;         ///< In each currency it sums to zero.
    std::vector<DeskSettlement> settlements;  ///< The newest twelve, the newest first.
};
BOOST_DESCRIBE_STRUCT(PaymentDeskPage, (),
                      (proposals, quarantined, refunds, pendingRefunds, failedRefunds, deliveries, balance,
                       settlements))

BOOST_DEFINE_FIXED_ENUM_CLASS(DeskMovementKind, int, capture, sale, sale_reversal, refund_requested, refund_processed,
                              refund_reduced, earned, withheld, quarantine, acceptance, grant_returned, credits_bought,
                              credits_spent, credits_returned, credits_expired, credits_taken_back, plan_sold,
                              plan_refunded, payout, payout_sent, payout_returned, dispute_loss, settlement, payout_fee,
                              payout_fee_returned, platform_fee, platform_fee_returned)

/// One balanced movement of money.
struct DeskMovement {
    DeskMovementKind kind = DeskMovementKind::capture;
    domain::UtcTime at;
    std::vector<DeskBalance> lines;
};
BOOST_DESCRIBE_STRUCT(DeskMovement, (), (kind, at, lines))

/// GET /api/admin/bookings/{id}/ledger: every movement of one booking's money, in order.
struct DeskLedger {
    std::vector<DeskMovement> movements;
};
BOOST_DESCRIBE_STRUCT(DeskLedger, (), (movements))

/// POST /api/admin/payments/{id}/return → PaymentDeskPage: quarantined money goes back, all of it. The same body at
/// /accept: it pays its order after all; what is too much goes back, what is missing the platform bears.
struct ReturnPayment {
    std::string reason;  ///< For the audit log.
};
BOOST_DESCRIBE_STRUCT(ReturnPayment, (), (reason))
template <>
inline const FieldLimits& Limits<ReturnPayment>::table() {
    static const FieldLimits limits{{"reason", length(1, 500)}};
    return limits;
}

/// POST /api/admin/refunds/{id}/settle → PaymentDeskPage: the money went back another way, a failed or stuck refund is
/// over. Never at the gateway any more.
struct SettleRefund {
    std::string reference;  ///< What the transfer is found by, at the bank.
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SettleRefund, (), (reference, reason))
template <>
inline const FieldLimits& Limits<SettleRefund>::table() {
    static const FieldLimits limits{{"reference", length(3, 80).format(Format::line)}, {"reason", length(3, 500)}};
    return limits;
}

}  // namespace mc::protocol
