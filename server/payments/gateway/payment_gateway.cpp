#include "payments/gateway/payment_gateway.h"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPBasicCredentials.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/IPAddress.h>
#include <Poco/URI.h>

#include <array>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <istream>
#include <memory>
#include <ostream>
#include <stdexcept>

#include "platform/base/log.h"
#include "platform/crypto/digest.h"

namespace mc::gateway {
namespace {

namespace json = boost::json;
namespace net = Poco::Net;

constexpr std::size_t kMaxAnswer = 4 * 1024 * 1024;

bool isLoopback(const std::string& host) {
    net::IPAddress address;
    return host == "localhost" || (net::IPAddress::tryParse(host, address) && address.isLoopback());
}

/// Ids go into a path: only what Razorpay's ids are made of.
bool isId(std::string_view text) {
    const auto plain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    if (text.empty() || text.size() > 64) return false;
    for (const char c : text)
        if (!plain(c)) return false;
    return true;
}

std::unique_ptr<net::HTTPClientSession> openSession(const Poco::URI& uri, const GatewayOptions& options) {
    std::unique_ptr<net::HTTPClientSession> session;
    if (uri.getScheme() == "https") {
        net::Context::Ptr context = new net::Context(net::Context::TLS_CLIENT_USE, "", "", options.caFile,
                                                     net::Context::VERIFY_STRICT, 9, options.caFile.empty());
        context->requireMinimumProtocol(net::Context::PROTO_TLSV1_2);
        session = std::make_unique<net::HTTPSClientSession>(uri.getHost(), uri.getPort(), context);
    } else {
        session = std::make_unique<net::HTTPClientSession>(uri.getHost(), uri.getPort());
    }
    session->setTimeout(Poco::Timespan(options.timeoutSeconds, 0));
    return session;
}

std::string readLimited(std::istream& stream) {
    std::string body;
    std::array<char, 16 * 1024> buffer;
    while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
        body.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
        if (body.size() > kMaxAnswer) throw Poco::IOException("answer too long");
    }
    return body;
}

Error unreachable(std::string description) {
    Error error;
    error.description = std::move(description);
    return error;
}

std::optional<std::vector<Payment>> parsePayments(const json::value& collection) {
    const auto* object = collection.if_object();
    const auto* items = object == nullptr ? nullptr : object->if_contains("items");
    if (items == nullptr || !items->is_array()) return std::nullopt;
    std::vector<Payment> payments;
    for (const auto& item : items->get_array()) {
        auto payment = parsePayment(item);
        if (!payment) return std::nullopt;
        payments.push_back(std::move(*payment));
    }
    return payments;
}

json::object toJson(const Notes& notes) {
    json::object object;
    for (const auto& [key, value] : notes)
        object.emplace(key, value);
    return object;
}

}  // namespace

struct PaymentGateway::Call {
    std::string method;
    std::string path;
    std::string body;
    std::string idempotencyKey;
};

PaymentGateway::PaymentGateway(GatewayOptions options) : m_options(std::move(options)) {
    const Poco::URI uri(m_options.baseUrl);
    if (uri.getScheme() != "https" && !(uri.getScheme() == "http" && isLoopback(uri.getHost())))
        throw std::invalid_argument("the gateway's address must be https");
    if (m_options.keyId.empty() || m_options.keySecret.empty() || m_options.webhookSecret.empty())
        throw std::invalid_argument("the gateway needs a key id, a key secret and a webhook secret");
}

Answer<PaymentGateway::Reply> PaymentGateway::send(const Call& call) const try {
    const Poco::URI uri(m_options.baseUrl);
    const auto session = openSession(uri, m_options);
    net::HTTPRequest request(call.method, "/v1" + call.path, net::HTTPMessage::HTTP_1_1);
    net::HTTPBasicCredentials(m_options.keyId, m_options.keySecret).authenticate(request);
    request.set("Accept", "application/json");
    if (!call.idempotencyKey.empty()) request.set("X-Refund-Idempotency", call.idempotencyKey);
    if (call.method == net::HTTPRequest::HTTP_POST) {
        request.setContentType("application/json");
        request.setContentLength(static_cast<std::streamsize>(call.body.size()));
    }
    session->sendRequest(request) << call.body;
    net::HTTPResponse response;
    Reply reply;
    auto& stream = session->receiveResponse(response);
    reply.status = response.getStatus();
    reply.body = readLimited(stream);
    return reply;
} catch (const Poco::Exception& exception) {
    base::log::warning("gateway.unreachable",
                       {{"call", call.method + " " + call.path}, {"why", exception.className()}});
    return unreachable(exception.className());
}

template <class T, class Parse>
Answer<T> PaymentGateway::ask(const Call& call, Parse parse) const {
    const auto reply = send(call);
    if (!reply) return reply.error();
    if (reply->status != 200) return parseError(reply->status, reply->body);
    boost::system::error_code error;
    const auto value = json::parse(reply->body, error);
    if (error) return unreachable("the answer is not JSON");
    auto entity = parse(value);
    if (!entity) return unreachable("the answer is not what was asked for");
    return std::move(*entity);
}

Answer<Order> PaymentGateway::createOrder(const domain::Money& amount, const std::string& receipt,
                                          const Notes& notes) const {
    const json::object body{
        {"amount", amount.minor}, {"currency", amount.currency.text()}, {"receipt", receipt}, {"notes", toJson(notes)}};
    return ask<Order>({"POST", "/orders", json::serialize(body), {}}, parseOrder);
}

Answer<Order> PaymentGateway::order(const std::string& orderId) const {
    if (!isId(orderId)) return parseError(400, {});
    return ask<Order>({"GET", "/orders/" + orderId, {}, {}}, parseOrder);
}

Answer<std::vector<Payment>> PaymentGateway::paymentsOf(const std::string& orderId) const {
    if (!isId(orderId)) return parseError(400, {});
    return ask<std::vector<Payment>>({"GET", "/orders/" + orderId + "/payments", {}, {}}, parsePayments);
}

Answer<Payment> PaymentGateway::payment(const std::string& paymentId) const {
    if (!isId(paymentId)) return parseError(400, {});
    return ask<Payment>({"GET", "/payments/" + paymentId, {}, {}}, parsePayment);
}

Answer<Payment> PaymentGateway::capture(const std::string& paymentId, const domain::Money& amount) const {
    if (!isId(paymentId)) return parseError(400, {});
    const json::object body{{"amount", amount.minor}, {"currency", amount.currency.text()}};
    return ask<Payment>({"POST", "/payments/" + paymentId + "/capture", json::serialize(body), {}}, parsePayment);
}

Answer<Refund> PaymentGateway::refund(const std::string& paymentId, const domain::Money& amount,
                                      const std::string& receipt, const std::string& idempotencyKey) const {
    if (!isId(paymentId)) return parseError(400, {});
    const json::object body{{"amount", amount.minor}, {"speed", "normal"}, {"receipt", receipt}};
    return ask<Refund>({"POST", "/payments/" + paymentId + "/refund", json::serialize(body), idempotencyKey},
                       parseRefund);
}

Answer<Refund> PaymentGateway::refundState(const std::string& refundId) const {
    if (!isId(refundId)) return parseError(400, {});
    return ask<Refund>({"GET", "/refunds/" + refundId, {}, {}}, parseRefund);
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
