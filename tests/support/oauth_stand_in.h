#pragma once

#include <Poco/URI.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_to.hpp>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string>

#include "calendars/oauth_provider.h"
#include "support/canned_server.h"

namespace mc::test {

/// What a provider's stand-ins have in common: people allow something, codes count once and with their verifier, tokens
/// end. `fail` answers the next calls whose first line has that word, in order.
class OAuthStandIn {
public:
    static std::string answer(int status, const boost::json::value& body, const std::string& headers = {}) {
        const auto text = boost::json::serialize(body);
        return "HTTP/1.1 " + std::to_string(status) + " Said\r\nContent-Type: application/json\r\n" + headers +
               "Content-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text;
    }
    static std::string redirectTo(const std::string& to) {
        return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
    }
    static std::string oauthError(const char* error) { return answer(400, boost::json::object{{"error", error}}); }

    void fail(const std::string& word, std::string whole) {
        const std::lock_guard lock(m_mutex);
        m_failures[word].push_back(std::move(whole));
    }
    /// A person who was sent to `address` allows what is asked: the code her browser comes back with.
    std::string allow(const std::string& address) {
        const std::lock_guard lock(m_mutex);
        return codeFor(fieldsOf(Poco::URI(address).getRawQuery()));
    }
    static std::string stateOf(const std::string& address) {
        return fieldsOf(Poco::URI(address).getRawQuery()).at("state");
    }
    /// Everything she allowed is taken back.
    void takeBack() {
        const std::lock_guard lock(m_mutex);
        m_refresh.clear();
        m_access.clear();
    }
    /// Access tokens end before their time.
    void endAccess() {
        const std::lock_guard lock(m_mutex);
        m_access.clear();
    }
    std::size_t grants() const {
        const std::lock_guard lock(m_mutex);
        return m_refresh.size();
    }
    std::vector<std::string> requests() const { return server.requests(); }
    int count(const std::string& word) const {
        int found = 0;
        for (const auto& request : server.requests())
            found += request.substr(0, request.find("\r\n")).find(word) != std::string::npos ? 1 : 0;
        return found;
    }

    static std::map<std::string, std::string> fieldsOf(const std::string& form) {
        std::map<std::string, std::string> fields;
        for (const auto& [name, value] : Poco::URI("?" + form).getQueryParameters())
            fields[name] = value;
        return fields;
    }

    int lifeSeconds = 3600;
    std::string scope;  ///< What people allow; empty: nothing is said of it.
    bool rotates = false;

protected:
    OAuthStandIn() = default;
    ~OAuthStandIn() = default;

    /// Below the provider's API, with a token that counts.
    virtual std::string api(const std::string& line, const boost::json::object& body) = 0;
    virtual std::string unauthorized() const = 0;
    /// What tests change while the stand-in may be asked.
    template <class Work>
    auto locked(Work work) const {
        const std::lock_guard lock(m_mutex);
        return work();
    }

private:
    struct Code {
        std::string challenge;
        std::string redirect;
    };

    std::string serve(const std::string& request) {
        const std::lock_guard lock(m_mutex);
        const auto line = request.substr(0, request.find("\r\n"));
        const auto body = request.substr(request.find("\r\n\r\n") + 4);
        for (auto& [word, answers] : m_failures) {
            if (line.find(word) == std::string::npos || answers.empty()) continue;
            auto failure = std::move(answers.front());
            answers.pop_front();
            return failure;
        }
        if (line.starts_with("GET") && line.find("code_challenge=") != std::string::npos) return signInPage(line);
        if (line.starts_with("POST ") && line.find("/token ") != std::string::npos) return token(fieldsOf(body));
        if (line.starts_with("POST /revoke")) return revoke(fieldsOf(body).at("token"));
        const auto begin = request.find("Authorization: Bearer ");
        const auto bearer = begin == std::string::npos
                                ? std::string()
                                : request.substr(begin + 22, request.find("\r\n", begin) - begin - 22);
        if (!m_access.contains(bearer)) return answer(401, boost::json::parse(unauthorized()));
        return api(line, body.empty() ? boost::json::object() : boost::json::parse(body).as_object());
    }

    std::string codeFor(const std::map<std::string, std::string>& asked) {
        const auto code = "the-code-" + std::to_string(++m_count);
        m_codes[code] = {asked.at("code_challenge"), asked.at("redirect_uri")};
        return code;
    }

    /// Where people sign in and allow it all: their browser is sent back at once.
    std::string signInPage(const std::string& line) {
        const auto begin = line.find('?') + 1;
        const auto asked = fieldsOf(line.substr(begin, line.find(' ', begin) - begin));
        return redirectTo(asked.at("redirect_uri") + "/?state=" + asked.at("state") + "&code=" + codeFor(asked));
    }

    std::string token(const std::map<std::string, std::string>& form) {
        const auto field = [&](const char* name) {
            const auto found = form.find(name);
            return found == form.end() ? std::string() : found->second;
        };
        if (field("client_id") != "client") return answer(401, boost::json::object{{"error", "invalid_client"}});
        if (field("grant_type") == "authorization_code") {
            const auto code = m_codes.find(field("code"));
            if (code == m_codes.end()) return oauthError("invalid_grant");
            const auto known = code->second;
            m_codes.erase(code);
            const bool isHers = known.challenge == calendars::challengeOf(field("code_verifier")) &&
                                known.redirect == field("redirect_uri");
            return isHers ? tokens(true) : oauthError("invalid_grant");
        }
        if (!m_refresh.contains(field("refresh_token"))) return oauthError("invalid_grant");
        if (rotates) m_refresh.erase(field("refresh_token"));
        return tokens(rotates);
    }

    std::string tokens(bool withRefresh) {
        const auto number = std::to_string(++m_count);
        m_access.insert("the-access-" + number);
        boost::json::object said{
            {"access_token", "the-access-" + number}, {"token_type", "Bearer"}, {"expires_in", lifeSeconds}};
        if (!scope.empty()) said["scope"] = scope;
        if (withRefresh) {
            m_refresh.insert("the-refresh-" + number);
            said["refresh_token"] = "the-refresh-" + number;
        }
        return answer(200, said);
    }

    std::string revoke(const std::string& token) {
        if (m_refresh.erase(token) == 0) return oauthError("invalid_token");
        m_access.clear();
        return answer(200, boost::json::object());
    }

    mutable std::mutex m_mutex;
    std::map<std::string, std::deque<std::string>> m_failures;
    std::map<std::string, Code> m_codes;
    std::set<std::string> m_access;
    std::set<std::string> m_refresh;
    int m_count = 0;

protected:
    CannedServer server{[this](const std::string& request) { return serve(request); }};  // Last: it calls the above.
};

}  // namespace mc::test
