#pragma once

#include <boost/json/fwd.hpp>
#include <boost/system/result.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "payments/gateway/wire.h"
#include "platform/outgoing/http_client.h"

namespace mc::gateway {

struct GatewayOptions {
    std::string baseUrl = "https://api.razorpay.com";  ///< Without "/v1".
    std::string keyId;                                 ///< Public; the checkout shows it.
    std::string keySecret;
    std::string webhookSecret;
    int timeoutSeconds = 10;  ///< For a whole call.
    std::string caFile;       ///< Empty: the system's authorities.
};

template <class T>
using Answer = boost::system::result<T, Error>;
using Notes = std::map<std::string, std::string>;

/// When the money of an order's payments is taken.
enum class Capture {
    as_set_there,  ///< At once, unless the account is set to reserve.
    by_us,         ///< It is only reserved until capture() asks for it, and goes back by itself after kReservedFor.
};
/// The bank lets go of what nobody took. Longer than a mentor may take to answer, and below the gateway's five days.
inline constexpr domain::Seconds kReservedFor = 3 * domain::kDay;

/// Whether it can stand in a path: only what Razorpay's ids are made of.
bool isGatewayId(std::string_view text);

/// Razorpay's REST interface, the only way to it; the sandbox differs by base URL and keys alone. Calls block, so they
/// belong on workers and never inside a transaction. Nothing is retried here. Thread safe.
class PaymentGateway {
public:
    /// Throws std::invalid_argument for a base URL that is neither http nor https, or missing keys. Plain http is
    /// accepted for loopback addresses only.
    explicit PaymentGateway(GatewayOptions options);

    const std::string& keyId() const { return m_options.keyId; }
    /// As HttpClient::hangUp: what is asked from then on is answered as unreachable.
    void hangUp() { m_client->hangUp(); }

    /// `customerId`: whose saved ways to pay are offered; empty: nobody's.
    Answer<Order> createOrder(const domain::Money& amount, const std::string& receipt, const Notes& notes,
                              Capture capture = Capture::as_set_there, const std::string& customerId = {}) const;
    Answer<Order> order(const std::string& orderId) const;
    Answer<std::vector<Payment>> paymentsOf(const std::string& orderId) const;
    Answer<Payment> payment(const std::string& paymentId) const;
    Answer<Payment> capture(const std::string& paymentId, const domain::Money& amount) const;
    /// `idempotencyKey` (at least 10 characters) with the same amount and receipt is one refund however often it is
    /// asked for.
    Answer<Refund> refund(const std::string& paymentId, const domain::Money& amount, const std::string& receipt,
                          const std::string& idempotencyKey) const;
    Answer<Refund> refundState(const std::string& refundId) const;
    /// All of a payment, those made by hand in the dashboard included.
    Answer<std::vector<Refund>> refundsOf(const std::string& paymentId) const;

    /// The one there is with that address, if there is one.
    Answer<Customer> createCustomer(const std::string& name, const std::string& email) const;
    Answer<std::vector<Token>> tokensOf(const std::string& customerId) const;
    /// One that is gone already is refused.
    Answer<bool> removeToken(const std::string& customerId, const std::string& tokenId) const;

    /// To be charged each month. Answers its id; a plan is never changed.
    Answer<std::string> createPlan(const std::string& name, const domain::Money& amount) const;
    /// For so many cycles, which begin when the first is paid at the checkout.
    Answer<Subscription> subscribe(const std::string& planId, int cycles, const Notes& notes) const;
    Answer<Subscription> subscription(const std::string& subscriptionId) const;
    Answer<Subscription> cancelSubscription(const std::string& subscriptionId, bool atCycleEnd) const;
    /// At once, where the difference for the rest of the cycle is charged, or with the next cycle.
    Answer<Subscription> changeSubscription(const std::string& subscriptionId, const std::string& planId,
                                            bool atOnce) const;
    Answer<std::vector<CycleInvoice>> invoicesOf(const std::string& subscriptionId) const;
    /// HMAC-SHA256 of "payment_id|subscription_id" with the key secret.
    bool isSubscriptionSignature(std::string_view subscriptionId, std::string_view paymentId,
                                 std::string_view signature) const;

    /// Told of since then, the newest first.
    Answer<std::vector<Dispute>> disputesSince(domain::UtcTime time) const;
    /// Made since then, the newest first.
    Answer<std::vector<Settlement>> settlementsSince(domain::UtcTime time) const;

    /// Any other call of the same interface: what it answers with 200 or 201. `payoutKey`: X-Payout-Idempotency.
    Answer<boost::json::value> call(const std::string& method, const std::string& path, const boost::json::object& body,
                                    const std::string& payoutKey = {}) const;

    /// HMAC-SHA256 of "order_id|payment_id" with the key secret, compared in constant time.
    bool isCheckoutSignature(std::string_view orderId, std::string_view paymentId, std::string_view signature) const;
    /// HMAC-SHA256 of the raw body with the webhook secret.
    bool isWebhookSignature(std::string_view body, std::string_view signature) const;

private:
    struct Call;
    using Reply = outgoing::HttpClient::Answer;
    Answer<Reply> send(const Call& call) const;
    template <class T, class Parse>
    Answer<T> ask(const Call& call, Parse parse) const;
    template <class T, class Parse>
    Answer<std::vector<T>> askAll(const std::string& path, Parse parse) const;

    GatewayOptions m_options;
    std::unique_ptr<outgoing::HttpClient> m_client;
};

}  // namespace mc::gateway
