#pragma once

#include <variant>

#include "calendars/oauth_provider.h"
#include "platform/outgoing/guarded_client.h"

namespace mc::calendars {

/// Why there is no answer that can be used.
struct OAuthFault {
    domain::CalendarHealth health = domain::CalendarHealth::unreachable;
    domain::Seconds retryAfter = 0;  ///< Not to be asked again so long; 0: nothing was said.
};

struct OAuthTokens {
    std::string access;
    std::string refresh;  ///< Empty: that which is there goes on.
    domain::Seconds lasts = 0;
    std::string scope = {};  ///< What was allowed, when that is said.
};

/// The token endpoint of a provider (RFC 6749 §4.1.3, §6; RFC 7636; RFC 7009). Calls block. No token is ever logged.
class OAuthClient {
public:
    using Outcome = std::variant<OAuthTokens, OAuthFault>;

    OAuthClient(outgoing::GuardedClient& client, const OAuthProvider& provider)
        : m_client(client), m_provider(provider) {}

    /// refused: less was allowed than is needed. sign_in: the code is not taken.
    Outcome exchange(const std::string& code, const std::string& verifier, const std::string& redirect) const;
    Outcome refresh(const std::string& refreshToken) const;
    /// True when it counts no more, because of us or from before.
    bool revoke(const std::string& token) const;

private:
    using Form = std::vector<std::pair<std::string, std::string>>;
    Outcome ask(Form form) const;
    Outcome faultOf(const outgoing::GuardedClient::Answer& answer) const;
    bool allowsEnough(const std::string& scope) const;

    outgoing::GuardedClient& m_client;
    const OAuthProvider& m_provider;
};

/// Seconds of a Retry-After, at most a day: half an hour for a date, which no server of calendars sends; 0 for none.
domain::Seconds patienceOf(const std::string& retryAfter);

}  // namespace mc::calendars
