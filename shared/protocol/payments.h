#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/credits.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/price_summary.h"
#include "domain/subject.h"
#include "domain/time.h"
#include "protocol/limits.h"

namespace mc::protocol {

using domain::PriceSummary;

/// Forward only (PAY-1): none → created → attempted → captured → refund_pending → refunded; failed is an attempt's end.
/// Of a mentor who wants to be asked: attempted → reserved → captured, or → released.
/// Money that came for nothing (too late, or for a price that changed) is refund_pending and refunded as well.
BOOST_DEFINE_FIXED_ENUM_CLASS(PaymentStatus, int, none, created, attempted, captured, refund_pending, refunded,
                              refund_failed,
                              quarantined,  // Taken, but not the amount that was asked for: somebody looks at it.
                              released,     // Reserved at the bank and not taken: it returns by itself within days.
                              reserved)     // The bank keeps it; it is taken when the mentor accepts.

/// POST /api/payments/create-order {bookingId} → Order. Needs Idempotency-Key.
struct CreateOrder {
    domain::BookingId bookingId;

    domain::Subject subject() const { return bookingId; }
};
BOOST_DESCRIBE_STRUCT(CreateOrder, (), (bookingId))

struct Order {
    domain::OrderId id;
    std::optional<domain::BookingId> bookingId;    ///< Present when it is a session that is paid for …
    std::optional<domain::CreditLotId> creditsId;  ///< … and when it is credits.
    PaymentStatus status = PaymentStatus::none;    ///< captured at once when nothing was due.
    domain::Money amount;
    std::string gatewayOrderId;  ///< "order_…"; empty when nothing was due.
    std::string keyId;           ///< The gateway's public key.
    std::string checkoutPath;    ///< Page of this server to open in the embedded browser; empty when nothing was due.
    bool sandbox = false;        ///< No money moves; the client says so.

    void setSubject(const domain::Subject& subject) {
        bookingId = domain::bookingOf(subject);
        if (subject.kind == domain::SubjectKind::credits) creditsId = domain::CreditLotId{subject.id};
    }
};
BOOST_DESCRIBE_STRUCT(Order, (),
                      (id, bookingId, creditsId, status, amount, gatewayOrderId, keyId, checkoutPath, sandbox))

/// POST /api/payments/verify → Order as it is then (perhaps not captured yet: webhook or reconciler will move it). The
/// three fields as Standard Checkout's handler hands them over.
struct VerifyPayment {
    std::string razorpay_order_id;
    std::string razorpay_payment_id;
    std::string razorpay_signature;
};
BOOST_DESCRIBE_STRUCT(VerifyPayment, (), (razorpay_order_id, razorpay_payment_id, razorpay_signature))
template <>
inline const FieldLimits& Limits<VerifyPayment>::table() {
    static const FieldLimits limits{{"razorpay_order_id", length(1, 64)},
                                    {"razorpay_payment_id", length(1, 64)},
                                    {"razorpay_signature", length(1, 128)}};
    return limits;
}

struct RefundState {
    domain::Money amount;
    PaymentStatus status = PaymentStatus::refund_pending;
    domain::UtcTime requestedAt;
    std::optional<domain::UtcTime> processedAt;
    bool sent = false;    ///< The gateway has it; what is pending before is only asked for.
    bool unused = false;  ///< Of money that paid for nothing: a second payment, another price, not the right amount.
    bool byBank = false;  ///< Nobody here gave it back: the student's bank took it (a dispute).
};
BOOST_DESCRIBE_STRUCT(RefundState, (), (amount, status, requestedAt, processedAt, sent, unused, byBank))

}  // namespace mc::protocol
