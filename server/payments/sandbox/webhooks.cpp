#include "payments/sandbox/webhooks.h"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/URI.h>

#include <boost/json/parse.hpp>
#include <ostream>
#include <stdexcept>

#include "payments/sandbox/events.h"
#include "platform/crypto/digest.h"

namespace mc::sandbox {

namespace {
constexpr int kAnswerWithinSeconds = 5;  // As Razorpay.
}

Webhooks::Webhooks(jobs::Outbox& outbox, Knobs& knobs, Faults& faults, std::string secret)
    : m_knobs(knobs), m_faults(faults), m_secret(std::move(secret)) {
    outbox.handle("webhook", jobs::Lane::webhook, [this](const jobs::Delivery& delivery) { deliver(delivery); });
}

void Webhooks::setTarget(std::string url) {
    const std::lock_guard lock(m_mutex);
    m_target = std::move(url);
}

std::string Webhooks::target() const {
    const std::lock_guard lock(m_mutex);
    return m_target;
}

void Webhooks::deliver(const jobs::Delivery& delivery) {
    const auto url = target();
    if (url.empty()) throw std::runtime_error("no webhook address yet");
    const auto rule = m_faults.takeForEvent(boost::json::parse(delivery.payload).at("event").as_string());
    const auto fault = rule ? std::optional(rule->fault) : std::nullopt;
    if (fault == Fault::event_lost) return;
    if (fault == Fault::event_late) throw std::runtime_error("kept back for a while");
    const int copies = fault == Fault::event_twice ? 2 : m_knobs.webhookCopies.load();
    for (int copy = 0; copy < copies; ++copy)
        post(url, delivery);
}

void Webhooks::post(const std::string& url, const jobs::Delivery& delivery) const {
    const Poco::URI uri(url);
    Poco::Net::HTTPClientSession session(uri.getHost(), uri.getPort());
    session.setTimeout(Poco::Timespan(kAnswerWithinSeconds, 0));
    Poco::Net::HTTPRequest request("POST", uri.getPathEtc(), "HTTP/1.1");
    request.setContentType("application/json");
    request.setContentLength(static_cast<std::streamsize>(delivery.payload.size()));
    request.set("X-Razorpay-Signature", crypto::hmacSha256Hex(m_secret, delivery.payload));
    request.set("X-Razorpay-Event-Id", std::string(events::idOf(delivery.idempotencyKey)));
    session.sendRequest(request) << delivery.payload;
    Poco::Net::HTTPResponse response;
    session.receiveResponse(response);
    const int status = response.getStatus();
    if (status < 200 || status > 299) throw std::runtime_error("webhook answered " + std::to_string(status));
}

}  // namespace mc::sandbox
