#pragma once

#include <vector>

#include "support/oauth_stand_in.h"

namespace mc::test {

/// Microsoft's token endpoint and of Graph v1.0 the calendars and a calendarView's delta as their documents say: pages of
/// two, a link for the next round that tells only of what changed, and 410 for one that is forgotten.
class MicrosoftStandIn final : public OAuthStandIn {
public:
    MicrosoftStandIn() { rotates = true; }

    calendars::OAuthProvider provider() const {
        auto made = calendars::OAuthProvider::microsoft("client", "common");
        made.tokenUrl = server.url("/token");
        made.apiUrl = server.url("/v1.0");
        return made;
    }
    static std::string error(int status, const char* code, const std::string& headers = {}) {
        return answer(status, boost::json::object{{"error", {{"code", code}, {"message", "Not now."}}}}, headers);
    }

    /// `start` and `end`: "2026-03-02T10:00:00".
    static boost::json::object event(const std::string& id, const std::string& start, const std::string& end,
                                     const std::string& showsAs = "busy") {
        return {{"id", id},
                {"type", "singleInstance"},
                {"showAs", showsAs},
                {"isAllDay", false},
                {"isCancelled", false},
                {"start", {{"dateTime", start + ".0000000"}, {"timeZone", "UTC"}}},
                {"end", {{"dateTime", end + ".0000000"}, {"timeZone", "UTC"}}}};
    }
    /// As the next round tells of it.
    void put(boost::json::object event) { m_log.push_back(std::move(event)); }
    void remove(const std::string& id) { m_log.push_back({{"id", id}, {"@removed", {{"reason", "deleted"}}}}); }
    /// What clients were told before is no state any more.
    void forget() { ++m_age; }

private:
    static constexpr std::size_t kPage = 2;

    std::string unauthorized() const override {
        return R"({"error":{"code":"InvalidAuthenticationToken","message":"Access token has expired."}})";
    }

    std::string api(const std::string& line, const boost::json::object&) override {
        const auto url = line.substr(4, line.find(' ', 4) - 4);
        if (url.find("/calendarView/delta") != std::string::npos) return delta(url);
        return answer(
            200, boost::json::object{{"value", boost::json::array{boost::json::object{
                                                   {"id", "AAMk=1"},
                                                   {"name", "Calendar"},
                                                   {"hexColor", ""},
                                                   {"isDefaultCalendar", true},
                                                   {"owner", {{"name", "Maya"}, {"address", "maya@example.com"}}}}}}});
    }

    /// A token is "age.place": everything from that place of the log on is told.
    std::string delta(const std::string& url) const {
        const auto at = url.find("token=");
        std::size_t place = 0;
        if (at != std::string::npos) {
            const auto token = url.substr(at + 6);
            if (std::stoi(token) != m_age) return error(410, "SyncStateNotFound");
            place = std::stoul(token.substr(token.find('.') + 1));
        }
        boost::json::array value;
        for (; place < m_log.size() && value.size() < kPage; ++place)
            value.push_back(m_log[place]);
        const bool isLast = place >= m_log.size();
        const auto link = server.url("/v1.0/me/calendars/AAMk%3D1/calendarView/delta?$") +
                          (isLast ? "deltatoken=" : "skiptoken=") + std::to_string(m_age) + '.' + std::to_string(place);
        return answer(200, boost::json::object{{isLast ? "@odata.deltaLink" : "@odata.nextLink", link},
                                               {"value", std::move(value)}});
    }

    std::vector<boost::json::object> m_log;
    int m_age = 1;
};

}  // namespace mc::test
