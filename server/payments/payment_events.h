#pragma once

#include <string>

#include "domain/disputes.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/subject.h"
#include "domain/time.h"
#include "payments/gateway/wire.h"
#include "platform/database/signal.h"

namespace mc::payments {

/// Raised once for each order, in the transaction that learns of its first good capture (cases 17–20, 28). Receivers
/// decide what becomes of it: whoever owns the subject delivers it, or asks PaymentService::refund for the money back
/// (case 22).
struct PaymentCaptured {
    domain::OrderId order;
    domain::Subject subject;
    domain::PaymentId payment;  ///< None when nothing was due (case 28).
    domain::UserId student;
    domain::Money amount;
    domain::UtcTime at;  ///< The server's clock when it learned of it.
};

/// An attempt failed; the order stays open for another.
struct PaymentFailed {
    domain::OrderId order;
    domain::Subject subject;
    domain::UserId student;
    domain::Money amount;
    std::string reason;  ///< The gateway's words, fit for the student.
};

/// Money was reserved at the bank after nobody wanted it any more, so it was not taken: it returns by itself within
/// days (decision 31).
struct PaymentDeclined {
    domain::OrderId order;
    domain::Subject subject;
    domain::UserId student;
    domain::Money amount;
};

/// The bank keeps the money for an order that is to be paid later: raised once, in the transaction that learns of it.
struct PaymentReserved {
    domain::OrderId order;
    domain::Subject subject;
    domain::UserId student;
    domain::Money amount;
    domain::UtcTime at;
};

/// What was reserved cannot be had any more: the gateway refused to take it, the bank has let it go, or it was not
/// wanted when its time had come. Nothing was taken.
struct ReservationLost {
    domain::OrderId order;
    domain::Subject subject;
    domain::UtcTime at;
};

/// Money was taken that pays for nothing: its order is paid already (case 25), or is of a price of before. All of it that
/// has not gone back is on its way.
struct PaymentSurplus {
    domain::OrderId order;
    domain::Subject subject;
    domain::UserId student;
    domain::Money amount;  ///< That goes back.
    domain::PaymentId payment;
};

/// By us, or by hand in the gateway's dashboard.
struct RefundProcessed {
    domain::RefundId refund;
    domain::Subject subject;
    domain::UserId student;
    domain::Money amount;
    domain::UtcTime at;
    bool byBank = false;  ///< Through a dispute: nobody here gave it.
    bool undoes = false;  ///< By hand, and now all of it is back: what it paid for does not stand any more.
};

/// What was sold became less, and no money moves for that: minutes of a plan returned, or what would go back was given
/// before.
struct SaleReduced {
    domain::Subject subject;
    domain::UtcTime at;
};

/// The gateway could not pay it back; it is tried again (case 34).
struct RefundFailed {
    domain::RefundId refund;
    domain::Subject subject;
    domain::UserId student;
    domain::Money amount;
};

/// Amount or currency differ from the order (case 24): an admin must look.
struct PaymentQuarantined {
    domain::OrderId order;
    domain::Subject subject;
    domain::UserId student;
    domain::Money expected;
    domain::Money received;
};

/// The gateway tells of one of its subscriptions; what became of it is the gateway's own view's to say.
struct SubscriptionMoved {
    std::string gatewayId;
    domain::UtcTime at;
};

/// The bank of a student asks her payment back, or what became of that: raised once for each state a dispute comes to, in
/// the transaction that learns of it.
struct DisputeMoved {
    domain::DisputeId dispute;
    domain::Subject subject;
    domain::UserId student;
    domain::DisputeState state = domain::DisputeState::open;
    bool isNew = false;
    domain::Money exposure;  ///< What is, or was, at stake.
    domain::UtcTime respondBy;
    domain::UtcTime at;
};

struct PaymentEvents {
    database::Signal<PaymentCaptured> captured;
    database::Signal<PaymentReserved> reserved;
    database::Signal<ReservationLost> lost;
    database::Signal<PaymentFailed> failed;
    database::Signal<PaymentDeclined> declined;
    database::Signal<PaymentSurplus> surplus;
    database::Signal<RefundProcessed> refundProcessed;
    database::Signal<RefundFailed> refundFailed;
    database::Signal<SaleReduced> saleReduced;
    database::Signal<PaymentQuarantined> quarantined;
    database::Signal<SubscriptionMoved> subscriptionMoved;
    database::Signal<DisputeMoved> disputeMoved;
    database::Signal<gateway::Payout> payoutSeen;  ///< What the gateway tells of money on its way to a mentor.
};

}  // namespace mc::payments
