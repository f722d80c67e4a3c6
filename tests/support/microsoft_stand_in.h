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
        return calendars::OAuthProvider::microsoft("client", "common", address(), address());
    }
    std::string address() const { return server.url(""); }
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
    void put(boost::json::object event) {
        locked([&] { m_log.push_back(std::move(event)); });
    }
    void remove(const std::string& id) { put({{"id", id}, {"@removed", {{"reason", "deleted"}}}}); }
    /// What clients were told before is no state any more.
    void forget() {
        locked([&] { ++m_age; });
    }
    /// Whether the address somebody wants to be told at is hers: what it answers to a question. True without one.
    void proveBy(std::function<bool(const std::string& address)> proof) {
        locked([&] { m_proof = std::move(proof); });
    }
    /// As it was asked for last; empty when there is none.
    boost::json::object subscription() const {
        return locked([&] { return m_subscription; });
    }
    /// It ends before its time.
    void dropSubscription() {
        locked([&] { m_subscription.clear(); });
    }

private:
    static constexpr std::size_t kPage = 2;

    std::string unauthorized() const override {
        return R"({"error":{"code":"InvalidAuthenticationToken","message":"Access token has expired."}})";
    }

    std::string api(const std::string& line, const boost::json::object& body) override {
        if (line.find("/subscriptions") != std::string::npos) return subscribe(line, body);
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

    /// Its "id" is in it from then on.
    std::string subscribe(const std::string& line, const boost::json::object& body) {
        if (line.starts_with("PATCH ")) {
            const auto* id = m_subscription.if_contains("id");
            if (id == nullptr || line.find(boost::json::value_to<std::string>(*id)) == std::string::npos)
                return error(404, "ResourceNotFound");
            m_subscription["expirationDateTime"] = body.at("expirationDateTime");
            return answer(200, m_subscription);
        }
        if (m_proof && !m_proof(boost::json::value_to<std::string>(body.at("notificationUrl"))))
            return error(400, "InvalidRequest");
        m_subscription = body;
        m_subscription["id"] = "subscription-" + std::to_string(++m_subscriptions);
        return answer(201, m_subscription);
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
    std::function<bool(const std::string&)> m_proof;
    boost::json::object m_subscription;
    int m_subscriptions = 0;
};

}  // namespace mc::test
