#include "payments/gateway/payment_gateway.h"

#include <Poco/Net/IPAddress.h>
#include <Poco/URI.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>

#include "platform/base/log.h"
#include "platform/crypto/digest.h"

namespace mc::gateway {
namespace {

namespace json = boost::json;
namespace net = Poco::Net;

constexpr std::size_t kPage = 100;  ///< The most one answer can hold; unasked it holds ten.

bool isLoopback(const std::string& host) {
    net::IPAddress address;
    return host == "localhost" || (net::IPAddress::tryParse(host, address) && address.isLoopback());
}

Error unreachable(std::string description) {
    Error error;
    error.description = std::move(description);
    return error;
}

Error unreadable(std::string description) {
    Error error;
    error.kind = Error::Kind::unreadable;
    error.description = std::move(description);
    return error;
}

template <class Entity>
using Parse = std::optional<Entity> (*)(const json::value&);

template <class Entity>
std::optional<std::vector<Entity>> parseAll(const json::value& collection, Parse<Entity> parse) {
    const auto* object = collection.if_object();
    const auto* items = object == nullptr ? nullptr : object->if_contains("items");
    if (items == nullptr || !items->is_array()) return std::nullopt;
    std::vector<Entity> entities;
    for (const auto& item : items->get_array()) {
        auto entity = parse(item);
        if (!entity) return std::nullopt;
        entities.push_back(std::move(*entity));
    }
    return entities;
}

std::optional<std::vector<Payment>> parsePayments(const json::value& collection) {
    return parseAll<Payment>(collection, parsePayment);
}

std::optional<std::vector<Token>> parseTokens(const json::value& collection) {
    return parseAll<Token>(collection, parseToken);
}

std::optional<std::vector<CycleInvoice>> parseCycleInvoices(const json::value& collection) {
    return parseAll<CycleInvoice>(collection, parseCycleInvoice);
}

std::optional<bool> parseDeleted(const json::value& answer) {
    const auto* object = answer.if_object();
    const auto* deleted = object == nullptr ? nullptr : object->if_contains("deleted");
    return deleted != nullptr && deleted->is_bool() ? std::optional(deleted->get_bool()) : std::nullopt;
}

std::optional<std::vector<Dispute>> parseDisputes(const json::value& collection) {
    return parseAll<Dispute>(collection, parseDispute);
}

std::optional<std::vector<Settlement>> parseSettlements(const json::value& collection) {
    return parseAll<Settlement>(collection, parseSettlement);
}

std::optional<std::vector<Refund>> parseRefunds(const json::value& collection) {
    return parseAll<Refund>(collection, parseRefund);
}

/// As the Orders API has it; it goes before what is set in the gateway's dashboard.
json::object captureByUs() {
    const json::object options{{"manual_expiry_period", kReservedFor / domain::kMinute}, {"refund_speed", "normal"}};
    return {{"capture", "manual"}, {"capture_options", options}};
}

json::object toJson(const Notes& notes) {
    json::object object;
    for (const auto& [key, value] : notes)
        object.emplace(key, value);
    return object;
}

}  // namespace

bool isGatewayId(std::string_view text) {
    const auto plain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    if (text.empty() || text.size() > 64) return false;
    for (const char c : text)
        if (!plain(c)) return false;
    return true;
}

struct PaymentGateway::Call {
    std::string method;
    std::string path;
    std::string body;
    std::string idempotencyKey;
    std::string payoutKey = {};
};

PaymentGateway::PaymentGateway(GatewayOptions options) : m_options(std::move(options)) {
    const Poco::URI uri(m_options.baseUrl);
    if (uri.getScheme() != "https" && !(uri.getScheme() == "http" && isLoopback(uri.getHost())))
        throw std::invalid_argument("the gateway's address must be https");
    if (m_options.keyId.empty() || m_options.keySecret.empty() || m_options.webhookSecret.empty())
        throw std::invalid_argument("the gateway needs a key id, a key secret and a webhook secret");
    m_client = std::make_unique<outgoing::HttpClient>(
        outgoing::HttpClientOptions{.baseUrl = m_options.baseUrl,
                                    .user = m_options.keyId,
                                    .password = m_options.keySecret,
                                    .caFile = m_options.caFile,
                                    .deadline = std::chrono::seconds(m_options.timeoutSeconds)});
}

Answer<PaymentGateway::Reply> PaymentGateway::send(const Call& call) const try {
    outgoing::HttpClient::Call out{call.method, "/v1" + call.path, call.body, {{"Accept", "application/json"}}};
    if (!call.body.empty()) out.headers.emplace_back("Content-Type", "application/json");
    if (!call.idempotencyKey.empty()) out.headers.emplace_back("X-Refund-Idempotency", call.idempotencyKey);
    if (!call.payoutKey.empty()) out.headers.emplace_back("X-Payout-Idempotency", call.payoutKey);
    return m_client->send(out);
} catch (const outgoing::HttpFailure& failure) {
    base::log::warning("gateway.unreachable", {{"call", call.method + " " + call.path}, {"why", failure.what()}});
    return unreachable(failure.what());
}

template <class T, class Parse>
Answer<T> PaymentGateway::ask(const Call& call, Parse parse) const {
    const auto reply = send(call);
    if (!reply) return reply.error();
    if (reply->status != 200 && reply->status != 201) return parseError(reply->status, reply->body);
    boost::system::error_code error;
    const auto value = json::parse(reply->body, error);
    if (error) return unreadable("the answer is not JSON");
    auto entity = parse(value);
    if (!entity) return unreadable("the answer is not what was asked for");
    return std::move(*entity);
}

Answer<Order> PaymentGateway::createOrder(const domain::Money& amount, const std::string& receipt, const Notes& notes,
                                          Capture capture, const std::string& customerId) const {
    json::object body{
        {"amount", amount.minor}, {"currency", amount.currency.text()}, {"receipt", receipt}, {"notes", toJson(notes)}};
    if (capture == Capture::by_us) body.emplace("payment", captureByUs());
    if (!customerId.empty()) body.emplace("customer_id", customerId);
    return ask<Order>({"POST", "/orders", json::serialize(body), {}}, parseOrder);
}

Answer<Order> PaymentGateway::order(const std::string& orderId) const {
    if (!isGatewayId(orderId)) return parseError(400, {});
    return ask<Order>({"GET", "/orders/" + orderId, {}, {}}, parseOrder);
}

Answer<std::vector<Payment>> PaymentGateway::paymentsOf(const std::string& orderId) const {
    if (!isGatewayId(orderId)) return parseError(400, {});
    return ask<std::vector<Payment>>({"GET", "/orders/" + orderId + "/payments", {}, {}}, parsePayments);
}

Answer<Payment> PaymentGateway::payment(const std::string& paymentId) const {
    if (!isGatewayId(paymentId)) return parseError(400, {});
    return ask<Payment>({"GET", "/payments/" + paymentId, {}, {}}, parsePayment);
}

Answer<Payment> PaymentGateway::capture(const std::string& paymentId, const domain::Money& amount) const {
    if (!isGatewayId(paymentId)) return parseError(400, {});
    const json::object body{{"amount", amount.minor}, {"currency", amount.currency.text()}};
    return ask<Payment>({"POST", "/payments/" + paymentId + "/capture", json::serialize(body), {}}, parsePayment);
}

Answer<Refund> PaymentGateway::refund(const std::string& paymentId, const domain::Money& amount,
                                      const std::string& receipt, const std::string& idempotencyKey) const {
    if (!isGatewayId(paymentId)) return parseError(400, {});
    const json::object body{{"amount", amount.minor}, {"speed", "normal"}, {"receipt", receipt}};
    return ask<Refund>({"POST", "/payments/" + paymentId + "/refund", json::serialize(body), idempotencyKey},
                       parseRefund);
}

Answer<Refund> PaymentGateway::refundState(const std::string& refundId) const {
    if (!isGatewayId(refundId)) return parseError(400, {});
    return ask<Refund>({"GET", "/refunds/" + refundId, {}, {}}, parseRefund);
}

/// Page after page; `path` ends where more of a query may follow.
template <class T, class Parse>
Answer<std::vector<T>> PaymentGateway::askAll(const std::string& path, Parse parse) const {
    std::vector<T> all;
    for (;;) {
        const auto paging = "count=" + std::to_string(kPage) + "&skip=" + std::to_string(all.size());
        auto page = ask<std::vector<T>>({"GET", path + paging, {}, {}}, parse);
        if (!page) return page;
        all.insert(all.end(), page->begin(), page->end());
        if (page->size() < kPage) return all;
    }
}

Answer<std::vector<Refund>> PaymentGateway::refundsOf(const std::string& paymentId) const {
    if (!isGatewayId(paymentId)) return parseError(400, {});
    return askAll<Refund>("/payments/" + paymentId + "/refunds?", parseRefunds);
}

Answer<std::vector<Dispute>> PaymentGateway::disputesSince(domain::UtcTime time) const {
    return askAll<Dispute>("/disputes?from=" + std::to_string(time.seconds) + "&", parseDisputes);
}

Answer<std::vector<Settlement>> PaymentGateway::settlementsSince(domain::UtcTime time) const {
    return askAll<Settlement>("/settlements?from=" + std::to_string(time.seconds) + "&", parseSettlements);
}

Answer<Customer> PaymentGateway::createCustomer(const std::string& name, const std::string& email) const {
    const json::object body{{"name", name}, {"email", email}, {"fail_existing", "0"}};
    return ask<Customer>({"POST", "/customers", json::serialize(body), {}}, parseCustomer);
}

Answer<std::vector<Token>> PaymentGateway::tokensOf(const std::string& customerId) const {
    if (!isGatewayId(customerId)) return parseError(400, {});
    return ask<std::vector<Token>>({"GET", "/customers/" + customerId + "/tokens", {}, {}}, parseTokens);
}

Answer<bool> PaymentGateway::removeToken(const std::string& customerId, const std::string& tokenId) const {
    if (!isGatewayId(customerId) || !isGatewayId(tokenId)) return parseError(400, {});
    return ask<bool>({"DELETE", "/customers/" + customerId + "/tokens/" + tokenId, {}, {}}, parseDeleted);
}

Answer<std::string> PaymentGateway::createPlan(const std::string& name, const domain::Money& amount) const {
    const json::object item{{"name", name}, {"amount", amount.minor}, {"currency", amount.currency.text()}};
    const json::object body{{"period", "monthly"}, {"interval", 1}, {"item", item}};
    return ask<std::string>({"POST", "/plans", json::serialize(body), {}}, parsePlanId);
}

Answer<Subscription> PaymentGateway::subscribe(const std::string& planId, int cycles, const Notes& notes) const {
    const json::object body{
        {"plan_id", planId}, {"total_count", cycles}, {"customer_notify", true}, {"notes", toJson(notes)}};
    return ask<Subscription>({"POST", "/subscriptions", json::serialize(body), {}}, parseSubscription);
}

Answer<Subscription> PaymentGateway::subscription(const std::string& subscriptionId) const {
    if (!isGatewayId(subscriptionId)) return parseError(400, {});
    return ask<Subscription>({"GET", "/subscriptions/" + subscriptionId, {}, {}}, parseSubscription);
}

Answer<Subscription> PaymentGateway::cancelSubscription(const std::string& subscriptionId, bool atCycleEnd) const {
    if (!isGatewayId(subscriptionId)) return parseError(400, {});
    const json::object body{{"cancel_at_cycle_end", atCycleEnd}};
    return ask<Subscription>({"POST", "/subscriptions/" + subscriptionId + "/cancel", json::serialize(body), {}},
                             parseSubscription);
}

Answer<Subscription> PaymentGateway::changeSubscription(const std::string& subscriptionId, const std::string& planId,
                                                        bool atOnce) const {
    if (!isGatewayId(subscriptionId)) return parseError(400, {});
    const json::object body{{"plan_id", planId}, {"schedule_change_at", atOnce ? "now" : "cycle_end"}};
    return ask<Subscription>({"PATCH", "/subscriptions/" + subscriptionId, json::serialize(body), {}},
                             parseSubscription);
}

Answer<std::vector<CycleInvoice>> PaymentGateway::invoicesOf(const std::string& subscriptionId) const {
    if (!isGatewayId(subscriptionId)) return parseError(400, {});
    return askAll<CycleInvoice>("/invoices?subscription_id=" + subscriptionId + "&", parseCycleInvoices);
}

bool PaymentGateway::isSubscriptionSignature(std::string_view subscriptionId, std::string_view paymentId,
                                             std::string_view signature) const {
    const auto message = std::string(paymentId) + "|" + std::string(subscriptionId);
    return crypto::constantTimeEqual(crypto::hmacSha256Hex(m_options.keySecret, message), signature);
}

Answer<json::value> PaymentGateway::call(const std::string& method, const std::string& path, const json::object& body,
                                         const std::string& payoutKey) const {
    const auto text = body.empty() ? std::string() : json::serialize(body);
    return ask<json::value>({method, path, text, {}, payoutKey},
                            [](const json::value& value) { return std::optional(value); });
}

bool PaymentGateway::isCheckoutSignature(std::string_view orderId, std::string_view paymentId,
                                         std::string_view signature) const {
    const auto message = std::string(orderId) + "|" + std::string(paymentId);
    return crypto::constantTimeEqual(crypto::hmacSha256Hex(m_options.keySecret, message), signature);
}

bool PaymentGateway::isWebhookSignature(std::string_view body, std::string_view signature) const {
    return crypto::constantTimeEqual(crypto::hmacSha256Hex(m_options.webhookSecret, body), signature);
}

}  // namespace mc::gateway
