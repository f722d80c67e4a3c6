#pragma once

#include <boost/json/object.hpp>
#include <chrono>

#include "calendars/grants.h"

namespace mc::calendars {

/// Why a server of calendars gave no answer that can be used.
struct GrantedFault {
    OAuthFault fault;
    int status = 0;      ///< 0: there was no answer at all.
    std::string reason;  ///< The server's own word for it: Google's "reason", Microsoft's "code".
};

/// Asks the calendars of one account with what its owner allowed, for so long in all. A token that is not taken is
/// renewed once. Blocks.
class GrantedClient {
public:
    using Outcome = std::variant<boost::json::object, GrantedFault>;
    using Headers = std::vector<std::pair<std::string, std::string>>;

    GrantedClient(Grants& grants, CalendarAccountId account, std::string apiUrl, std::chrono::seconds most)
        : m_grants(grants),
          m_account(account),
          m_apiUrl(std::move(apiUrl)),
          m_until(std::chrono::steady_clock::now() + most) {}

    /// `url`: below the provider's; another one is not called (unreadable), since the token goes along.
    Outcome get(const std::string& url, Headers headers = {}) const;
    Outcome post(const std::string& url, const boost::json::object& body) const;
    Outcome patch(const std::string& url, const boost::json::object& body) const;
    const std::string& apiUrl() const { return m_apiUrl; }

private:
    Outcome tell(const char* method, const std::string& url, const boost::json::object& body) const;
    Outcome send(outgoing::GuardedClient::Call call) const;

    Grants& m_grants;
    CalendarAccountId m_account;
    std::string m_apiUrl;
    std::chrono::steady_clock::time_point m_until;
};

/// What an answer that is not a good one means. Pure.
GrantedFault faultOfAnswer(int status, const std::string& body, const std::string& retryAfter);

}  // namespace mc::calendars
