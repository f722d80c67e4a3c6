#include "calendars/caldav_client.h"

#include "calendars/health.h"

namespace mc::calendars {

using domain::CalendarHealth;
using outgoing::FetchTrouble;
using outgoing::GuardedClient;

namespace {

constexpr int kMultistatus = 207;

/// Whatever does not know what is asked of it is no server of calendars.
CalendarHealth healthOfAnswer(int status) {
    if (status == 401) return CalendarHealth::wrong_password;
    if (status / 100 == 2 || status == 400 || status == 405 || status == 415 || status == 501)
        return CalendarHealth::no_caldav;
    return healthOfStatus(status);
}

}  // namespace

CalDavClient::CalDavClient(GuardedClient& client, CalendarLogin login, std::chrono::seconds most)
    : m_client(client), m_login(std::move(login)), m_until(std::chrono::steady_clock::now() + most) {}

CalDavClient::Outcome CalDavClient::propfind(const std::string& url, int depth, std::string_view properties) const {
    std::string body = R"(<?xml version="1.0" encoding="utf-8"?><d:propfind )";
    body.append(kPrefixes).append("><d:prop>").append(properties).append("</d:prop></d:propfind>");
    return send("PROPFIND", url, depth, std::move(body));
}

CalDavClient::Outcome CalDavClient::report(const std::string& url, int depth, std::string_view body) const {
    return send("REPORT", url, depth, R"(<?xml version="1.0" encoding="utf-8"?>)" + std::string(body));
}

CalDavClient::Outcome CalDavClient::send(const char* method, const std::string& url, int depth,
                                         std::string body) const {
    if (isLate()) return CalDavFault{CalendarHealth::timed_out, 0, url};
    const auto outcome = m_client.send({.method = method,
                                        .url = url,
                                        .body = std::move(body),
                                        .headers = {{"Content-Type", "application/xml; charset=utf-8"},
                                                    {"Accept", "application/xml, text/xml"},
                                                    {"Depth", std::to_string(depth)}},
                                        .user = m_login.user,
                                        .password = m_login.password});
    if (const auto* trouble = std::get_if<FetchTrouble>(&outcome)) return CalDavFault{healthOf(*trouble), 0, url};
    const auto& answer = std::get<GuardedClient::Answer>(outcome);
    if (answer.status != kMultistatus) return CalDavFault{healthOfAnswer(answer.status), answer.status, answer.url};
    auto content = readMultistatus(answer.body);
    if (!content) return CalDavFault{CalendarHealth::unreadable, answer.status, answer.url};
    return CalDavAnswer{*std::move(content), answer.url};
}

}  // namespace mc::calendars
