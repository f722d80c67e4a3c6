#include "calendars/oauth_client.h"

#include <algorithm>
#include <charconv>

#include "calendars/health.h"
#include "calendars/json_answer.h"
#include "platform/base/log.h"

namespace mc::calendars {

using domain::CalendarHealth;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::Seconds;
using outgoing::FetchTrouble;
using outgoing::GuardedClient;

namespace {

constexpr Seconds kUsualLife = kHour;  // RFC 6749 §5.1 lets a server leave it out.
constexpr Seconds kPatienceForADate = 30 * kMinute;

const std::vector<std::pair<std::string, std::string>> kFormHeaders{
    {"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};

Seconds lifeOf(const boost::json::object& answer) {
    const auto* value = answer.if_contains("expires_in");
    if (value == nullptr || !value->is_int64()) return kUsualLife;
    return std::clamp<Seconds>(value->get_int64(), 0, kDay);
}

}  // namespace

Seconds patienceOf(const std::string& retryAfter) {
    if (retryAfter.empty()) return 0;
    Seconds seconds = 0;
    const char* const end = retryAfter.data() + retryAfter.size();
    const auto [rest, error] = std::from_chars(retryAfter.data(), end, seconds);
    if (error == std::errc::result_out_of_range) return kDay;
    if (error != std::errc() || rest != end) return kPatienceForADate;
    return std::clamp<Seconds>(seconds, 0, kDay);
}

OAuthClient::Outcome OAuthClient::exchange(const std::string& code, const std::string& verifier,
                                           const std::string& redirect) const {
    auto outcome = ask({{"grant_type", "authorization_code"},
                        {"code", code},
                        {"code_verifier", verifier},
                        {"redirect_uri", redirect}});
    const auto* tokens = std::get_if<OAuthTokens>(&outcome);
    if (tokens == nullptr) return outcome;
    if (tokens->refresh.empty() || !allowsEnough(tokens->scope)) return OAuthFault{CalendarHealth::refused};
    return outcome;
}

OAuthClient::Outcome OAuthClient::refresh(const std::string& refreshToken) const {
    return ask({{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}});
}

OAuthClient::Outcome OAuthClient::ask(Form form) const {
    form.emplace_back("client_id", m_provider.clientId);
    if (!m_provider.clientSecret.empty()) form.emplace_back("client_secret", m_provider.clientSecret);
    const auto outcome = m_client.send({.method = "POST",
                                        .url = m_provider.tokenUrl,
                                        .body = formOf(form),
                                        .headers = kFormHeaders,
                                        .follows = false});
    if (const auto* trouble = std::get_if<FetchTrouble>(&outcome)) return OAuthFault{healthOf(*trouble)};
    const auto& answer = std::get<GuardedClient::Answer>(outcome);
    if (answer.status != 200) return faultOf(answer);
    const auto content = readObject(answer.body);
    if (!content) return OAuthFault{CalendarHealth::unreadable};
    OAuthTokens tokens{textIn(*content, "access_token"), textIn(*content, "refresh_token"), lifeOf(*content),
                       textIn(*content, "scope")};
    if (tokens.access.empty()) return OAuthFault{CalendarHealth::unreadable};
    return tokens;
}

/// People may allow a part of what is asked for. Nothing said means all of it (RFC 6749 §5.1).
bool OAuthClient::allowsEnough(const std::string& scope) const {
    if (scope.empty()) return true;
    std::vector<std::string> allowed;
    for (std::size_t begin = 0; begin <= scope.size();) {
        const auto end = std::min(scope.find(' ', begin), scope.size());
        allowed.push_back(scope.substr(begin, end - begin));
        begin = end + 1;
    }
    return std::ranges::all_of(m_provider.scopes, [&](const std::string& needed) {
        return std::ranges::any_of(allowed, [&](const std::string& one) {
            return one == needed || one.ends_with('/' + needed);  // Microsoft names its own with and without the host.
        });
    });
}

OAuthClient::Outcome OAuthClient::faultOf(const GuardedClient::Answer& answer) const {
    const auto patience = patienceOf(answer.retryAfter);
    if (answer.status == 429) return OAuthFault{CalendarHealth::throttled, patience};
    const auto content = readObject(answer.body);
    const auto error = content ? textIn(*content, "error") : std::string();
    if (error == "invalid_grant" || error == "interaction_required" || error == "consent_required")
        return OAuthFault{CalendarHealth::sign_in};
    if (error == "access_denied") return OAuthFault{CalendarHealth::refused};
    // The operator's own: a client id or its secret that is not taken.
    base::log::warning("calendars.sign_in_refused",
                       {{"status", answer.status}, {"error", error.substr(0, 60)}, {"at", m_provider.tokenUrl}});
    return OAuthFault{CalendarHealth::unreachable, patience};
}

bool OAuthClient::revoke(const std::string& token) const {
    if (m_provider.revokeUrl.empty()) return true;
    const auto outcome = m_client.send({.method = "POST",
                                        .url = m_provider.revokeUrl,
                                        .body = formOf({{"token", token}}),
                                        .headers = kFormHeaders,
                                        .follows = false});
    const auto* answer = std::get_if<GuardedClient::Answer>(&outcome);
    if (answer == nullptr) return false;
    if (answer->status == 200) return true;
    const auto content = readObject(answer->body);
    return answer->status == 400 && content && textIn(*content, "error") == "invalid_token";
}

}  // namespace mc::calendars
