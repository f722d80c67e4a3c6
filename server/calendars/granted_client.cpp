#include "calendars/granted_client.h"

#include <boost/json/serialize.hpp>

#include "calendars/health.h"
#include "calendars/json_answer.h"

namespace mc::calendars {

using domain::CalendarHealth;
using outgoing::FetchTrouble;
using outgoing::GuardedClient;

namespace {

/// {"error": {"code": "…"}} of Microsoft, {"error": {"errors": [{"reason": "…"}]}} of Google.
std::string reasonIn(const std::string& body) {
    const auto content = readObject(body);
    const auto* error = content ? objectIn(*content, "error") : nullptr;
    if (error == nullptr) return {};
    const auto* list = arrayIn(*error, "errors");
    if (list != nullptr && !list->empty() && list->front().is_object())
        return textIn(list->front().get_object(), "reason");
    return textIn(*error, "code");
}

bool isOfQuota(const std::string& reason) {
    return reason == "rateLimitExceeded" || reason == "userRateLimitExceeded" || reason == "quotaExceeded" ||
           reason == "dailyLimitExceeded" || reason == "calendarUsageLimitsExceeded";
}

CalendarHealth healthOfFault(int status, const std::string& reason, bool saysWhen) {
    if (status == 401) return CalendarHealth::sign_in;
    if (status == 429 || (status == 403 && isOfQuota(reason)) || (status == 503 && saysWhen))
        return CalendarHealth::throttled;
    return healthOfStatus(status);
}

}  // namespace

GrantedFault faultOfAnswer(int status, const std::string& body, const std::string& retryAfter) {
    auto reason = reasonIn(body);
    const auto health = healthOfFault(status, reason, !retryAfter.empty());
    return {{health, patienceOf(retryAfter)}, status, std::move(reason)};
}

GrantedClient::Outcome GrantedClient::get(const std::string& url, Headers headers) const {
    headers.emplace_back("Accept", "application/json");
    return send({.url = url, .headers = std::move(headers), .follows = false});
}

GrantedClient::Outcome GrantedClient::post(const std::string& url, const boost::json::object& body) const {
    return tell("POST", url, body);
}

GrantedClient::Outcome GrantedClient::patch(const std::string& url, const boost::json::object& body) const {
    return tell("PATCH", url, body);
}

GrantedClient::Outcome GrantedClient::tell(const char* method, const std::string& url,
                                           const boost::json::object& body) const {
    return send({.method = method,
                 .url = url,
                 .body = boost::json::serialize(body),
                 .headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}},
                 .follows = false});
}

GrantedClient::Outcome GrantedClient::send(GuardedClient::Call call) const {
    if (!call.url.starts_with(m_apiUrl + '/')) return GrantedFault{{CalendarHealth::unreadable}, 0, {}};
    call.headers.emplace_back("Authorization", std::string());
    std::string refused;
    while (true) {
        if (std::chrono::steady_clock::now() >= m_until) return GrantedFault{{CalendarHealth::timed_out}, 0, {}};
        const auto token = m_grants.token(m_account, refused);
        if (const auto* fault = std::get_if<OAuthFault>(&token)) return GrantedFault{*fault, 0, {}};
        call.headers.back().second = "Bearer " + std::get<std::string>(token);
        const auto outcome = m_grants.client().send(call);
        if (const auto* trouble = std::get_if<FetchTrouble>(&outcome)) return GrantedFault{{healthOf(*trouble)}, 0, {}};
        const auto& answer = std::get<GuardedClient::Answer>(outcome);
        if (answer.status == 401 && refused.empty()) {
            refused = std::get<std::string>(token);
            continue;
        }
        if (answer.status / 100 != 2) return faultOfAnswer(answer.status, answer.body, answer.retryAfter);
        auto content = readObject(answer.body);
        if (!content) return GrantedFault{{CalendarHealth::unreadable}, answer.status, {}};
        return *std::move(content);
    }
}

}  // namespace mc::calendars
