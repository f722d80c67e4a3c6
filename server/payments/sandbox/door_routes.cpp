#include "payments/sandbox/door_routes.h"

#include <boost/describe/enum_to_string.hpp>

#include "platform/base/base64.h"
#include "platform/crypto/digest.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::size_t kNotes = 40;

std::string basic(const std::string& keyId, const std::string& keySecret) {
    return "Basic " + base::toBase64(keyId + ':' + keySecret);
}

Refusal serverError(int status, std::string description) {
    return {.status = status,
            .code = "SERVER_ERROR",
            .description = std::move(description),
            .source = "internal",
            .step = "NA",
            .reason = "server_error"};
}

Refusal gatewayError(int status) {
    return {.status = status,
            .code = "GATEWAY_ERROR",
            .description = "The request timed out.",
            .source = "gateway",
            .step = "NA",
            .reason = "request_timed_out"};
}

Refusal inFlight() {
    return {.status = 409,
            .description = "Another request with the same idempotency key is still in progress.",
            .source = "NA",
            .step = "NA",
            .reason = "NA"};
}

}  // namespace

http::Response reply(const json::object& object, int status) {
    return http::json(json::serialize(object), status);
}

http::Response reply(const Refusal& refusal) {
    return reply(toJson(refusal), refusal.status);
}

std::vector<http::QueryParameter> pageQuery() {
    constexpr std::int64_t kFirst = 0;
    constexpr std::int64_t kLast = 4'765'046'400;  // As Razorpay: the year 2121.
    return {http::param::whole("count", "How many", 1, 100).otherwise("10"),
            http::param::whole("skip", "Seen already", 0, 1'000'000'000).otherwise("0"),
            http::param::whole("from", "Made then or later, Unix seconds", kFirst, kLast),
            http::param::whole("to", "Made then or earlier", kFirst, kLast)};
}

Page pageOf(const http::Request& request) {
    Page page;
    page.count = request.queryWhole("count").value();
    page.skip = request.queryWhole("skip").value();
    if (const auto from = request.queryWhole("from")) page.from = {*from};
    if (const auto to = request.queryWhole("to")) page.to = {*to};
    return page;
}

Door::Door(const BankParts& parts, Faults& faults, base::WorkerPool& held, std::string keyId,
           const std::string& keySecret)
    : m_clock(parts.clock),
      m_knobs(parts.knobs),
      m_faults(faults),
      m_held(held),
      m_authorization(basic(keyId, keySecret)) {}

void Door::add(http::Router& router, http::Method method, std::string pattern, Handle handle, CallOptions options) {
    auto name = std::string(http::toString(method)) + ' ' + pattern;
    m_routes.push_back(name);
    router.add({method,
                std::move(pattern),
                http::Access::anonymous,
                [this, call = Call{std::move(name), std::move(handle), std::move(options.keyHeader)}](
                    const http::Request& request) { return enter(request, call); },
                {.query = std::move(options.query)}});
}

http::Reply Door::enter(const http::Request& request, const Call& call) {
    if (!crypto::constantTimeEqual(request.header("authorization"), m_authorization))
        return reply(Refusal{
            .status = 401, .description = "Authentication failed", .source = "NA", .step = "NA", .reason = "NA"});
    const auto fault = m_faults.takeForCall(call.name);
    auto given = answer(request, call, fault);
    note(call.name, given, fault);
    return given;
}

/// What stands in the way of doing anything at all.
std::optional<http::Response> Door::refused(const std::optional<FaultRule>& fault) {
    if (fault && fault->fault == Fault::fails)
        return reply(serverError(500, "We are facing some trouble completing your request at the moment."));
    if (fault && fault->fault == Fault::in_flight) return reply(inFlight());
    if (takeOne(m_knobs.failCalls)) return reply(serverError(502, "The server is down."));
    return std::nullopt;
}

http::Reply Door::answer(const http::Request& request, const Call& call, const std::optional<FaultRule>& fault) {
    const std::string key(call.keyHeader.empty() ? "" : request.header(call.keyHeader));
    auto claimed = claim(key.empty() ? key : call.keyHeader + ' ' + key);
    if (!claimed) return reply(inFlight());
    if (auto no = refused(fault)) return *std::move(no);
    const auto kind = fault ? std::optional(fault->fault) : std::nullopt;
    auto response = kind == Fault::silent ? reply(gatewayError(504)) : call.handle(request);
    if (takeOne(m_knobs.loseAnswers)) response = reply(gatewayError(m_knobs.loseStatus));
    if (kind == Fault::lost) response = reply(gatewayError(504));
    const bool waits = kind == Fault::silent || kind == Fault::lost || kind == Fault::slow;
    if (!waits) return response;
    return http::later(m_held, [this, response, claimed, seconds = fault->seconds] {
        m_faults.hold(seconds);
        return response;
    });
}

std::shared_ptr<void> Door::claim(const std::string& key) {
    if (key.empty()) return std::make_shared<bool>();
    const std::lock_guard lock(m_mutex);
    if (!m_inFlight.insert(key).second) return nullptr;
    return {static_cast<void*>(this), [this, key](void*) {
                const std::lock_guard inside(m_mutex);
                m_inFlight.erase(key);
            }};
}

void Door::note(const std::string& call, const http::Reply& reply, const std::optional<FaultRule>& fault) {
    const auto* response = std::get_if<http::Response>(&reply);
    CallNote entry{m_clock.now(), call, response == nullptr ? 0 : response->status, {}};
    if (fault) entry.fault = boost::describe::enum_to_string(fault->fault, "");
    const std::lock_guard lock(m_mutex);
    m_recent.push_front(std::move(entry));
    if (m_recent.size() > kNotes) m_recent.pop_back();
}

std::vector<CallNote> Door::recent() const {
    const std::lock_guard lock(m_mutex);
    return {m_recent.begin(), m_recent.end()};
}

}  // namespace mc::sandbox
