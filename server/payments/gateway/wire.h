#pragma once

#include <boost/describe/enum.hpp>
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/disputes.h"
#include "domain/money.h"
#include "domain/time.h"

/// Razorpay's entities as far as we read them. Amounts are minor units, times UTC seconds, `notes` is an object or [].
namespace mc::gateway {

BOOST_DEFINE_FIXED_ENUM_CLASS(OrderState, int, created, attempted, paid)
/// refunded: given back in full, whether or not it was ever captured; an authorisation that ran out ends so.
BOOST_DEFINE_FIXED_ENUM_CLASS(PaymentState, int, created, authorized, captured, refunded, failed)
BOOST_DEFINE_FIXED_ENUM_CLASS(RefundState, int, pending, processed, failed)
/// Of RazorpayX. queued: until its account holds enough. pending, rejected: of accounts with an approval of their own.
BOOST_DEFINE_FIXED_ENUM_CLASS(PayoutState, int, queued, pending, rejected, processing, processed, cancelled, reversed,
                              failed)

struct Order {
    std::string id;  ///< "order_…"
    domain::Money amount;
    domain::Money paid;
    OrderState state = OrderState::created;
    std::string receipt;
};

struct Payment {
    std::string id;  ///< "pay_…"
    std::string orderId;
    domain::Money amount;
    domain::Money refunded;
    PaymentState state = PaymentState::created;
    bool captured = false;  ///< Was ever taken; a payment that was given back in full keeps it.
    std::string method;
    domain::Money fee;  ///< What the gateway keeps, its tax included; zero until captured.
    std::string errorCode;
    std::string errorDescription;
    domain::UtcTime createdAt;
};

struct Refund {
    std::string id;  ///< "rfnd_…"
    std::string paymentId;
    std::string receipt;  ///< As given by us; empty when there was none.
    domain::Money amount;
    RefundState state = RefundState::pending;
    domain::UtcTime createdAt;
};

/// Whom the gateway knows, so that she can pay again by what she has saved there.
struct Customer {
    std::string id;  ///< "cust_…"
};

/// What a customer has saved, as the gateway names it. No number is ever ours.
struct Token {
    std::string id;       ///< "token_…"
    std::string method;   ///< card, upi, netbanking, wallet …
    std::string network;  ///< Of a card: "Visa"; of others empty, as are those below that do not apply.
    std::string last4;
    std::string vpa;   ///< "maya@okhdfc"
    std::string bank;  ///< Its code: "HDFC"
    std::optional<domain::UtcTime> usedAt;
    std::optional<domain::UtcTime> expiresAt;
};

/// halted: the last try to charge it failed, and its cycles go by unpaid.
BOOST_DEFINE_FIXED_ENUM_CLASS(SubscriptionState, int, created, authenticated, active, pending, halted, paused,
                              cancelled, completed, expired)

struct Subscription {
    std::string id;  ///< "sub_…"
    std::string planId;
    SubscriptionState state = SubscriptionState::created;
};

/// Of one cycle of a subscription, or of what a change within one costs.
struct CycleInvoice {
    std::string id;       ///< "inv_…"
    std::string orderId;  ///< Both are empty until it is paid.
    std::string paymentId;
    domain::Money amount;
    bool paid = false;
    domain::UtcTime begins;
    domain::UtcTime ends;
};

struct Dispute {
    std::string id;  ///< "disp_…"
    std::string paymentId;
    domain::Money amount;
    domain::Money deducted;  ///< Zero unless it was lost.
    std::string reasonCode;
    domain::DisputePhase phase = domain::DisputePhase::chargeback;
    domain::DisputeState state = domain::DisputeState::open;
    domain::UtcTime respondBy;
    domain::UtcTime createdAt;
    domain::UtcTime toldAt;  ///< Of an event; when it was told of its state.
};

BOOST_DEFINE_FIXED_ENUM_CLASS(SettlementState, int, created, processed, failed)

/// What the gateway has sent to our bank account, of what it held. In the account's one currency, where its entity names none.
struct Settlement {
    std::string id;                            ///< "setl_…"
    std::optional<domain::Currency> currency;  ///< Where it names one; that of the amounts says nothing.
    domain::Money amount;
    domain::Money fees;  ///< What it kept of it, with its tax.
    SettlementState state = SettlementState::created;
    std::string utr;  ///< The bank's number of the transfer.
    domain::UtcTime createdAt;
};

struct Payout {
    std::string id;         ///< "pout_…"
    std::string reference;  ///< As given by us; empty when there was none.
    domain::Money amount;
    PayoutState state = PayoutState::queued;
    std::string utr;               ///< The bank's number of the transfer; empty until it has one.
    std::string failure;           ///< The provider's words.
    std::string reason = {};       ///< Its word for why it is where it is: "beneficiary_bank_offline".
    std::string fundAccount = {};  ///< "fa_…", to which it goes.
    domain::Money fee = {};        ///< What it took beside the amount, its tax included; zero until it is under way.
};

BOOST_DEFINE_FIXED_ENUM_CLASS(ValidationState, int, created, completed, failed)

/// Whether there is an account (a fund account's validation). failed: nobody could say.
struct Validation {
    std::string id;  ///< "fav_…"
    ValidationState state = ValidationState::created;
    bool active = false;  ///< Once completed: money can be sent there.
};

/// A webhook's body. Which entities are there depends on the event; unknown events have none.
struct Event {
    std::string kind;  ///< "payment.captured"
    std::optional<Payment> payment;
    std::optional<Order> order;
    std::optional<Refund> refund;
    std::optional<Subscription> subscription;
    std::optional<Payout> payout;
    std::optional<Dispute> dispute;
    std::optional<Settlement> settlement;
};

/// Absent when something needed is missing or of another type.
std::optional<Order> parseOrder(const boost::json::value& entity);
std::optional<Payment> parsePayment(const boost::json::value& entity);
std::optional<Refund> parseRefund(const boost::json::value& entity);
std::optional<Customer> parseCustomer(const boost::json::value& entity);
std::optional<std::string> parsePlanId(const boost::json::value& entity);
std::optional<Subscription> parseSubscription(const boost::json::value& entity);
std::optional<CycleInvoice> parseCycleInvoice(const boost::json::value& entity);
std::optional<Token> parseToken(const boost::json::value& entity);
std::optional<Payout> parsePayout(const boost::json::value& entity);
std::optional<Validation> parseValidation(const boost::json::value& entity);
std::optional<Dispute> parseDispute(const boost::json::value& entity);
std::optional<Settlement> parseSettlement(const boost::json::value& entity);
/// Absent when the body is not an event at all, or holds a broken entity.
std::optional<Event> parseEvent(std::string_view body);

/// What went wrong with a call.
struct Error {
    enum class Kind {
        unreachable,   ///< No answer, 408, 425 or 5xx: it may or may not have happened. Try again, same key.
        unreadable,    ///< An answer we do not understand: as unreachable, but asking again soon is no use.
        in_flight,     ///< 409: the same idempotency key is being worked on. Try again later.
        too_many,      ///< 429
        unauthorized,  ///< Keys are wrong: the operator's mistake.
        refused,       ///< It said no, or something on the way did (403): ask what is there before asking anew.
    };
    Kind kind = Kind::unreachable;
    int status = 0;    ///< HTTP; 0 without an answer.
    std::string code;  ///< BAD_REQUEST_ERROR, GATEWAY_ERROR, SERVER_ERROR
    std::string description;
    std::string field;
    std::string reason;
    bool worthRetrying() const { return kind != Kind::refused; }
};
/// From {"error":{…}}; a body that is none of Razorpay's gives the kind its status stands for.
Error parseError(int status, std::string_view body);

}  // namespace mc::gateway
