#pragma once

#include <vector>

#include "support/oauth_stand_in.h"

namespace mc::test {

/// Google's token, revocation, calendarList and freeBusy as their documents say, with a user who has two calendars.
class GoogleStandIn final : public OAuthStandIn {
public:
    struct Period {
        std::string start;
        std::string end;
    };

    calendars::OAuthProvider provider() const {
        return calendars::OAuthProvider::google("client", "secret", address(), true);
    }
    std::string address() const { return server.url(""); }
    static std::string error(int status, const char* reason, const std::string& headers = {}) {
        return answer(
            status,
            boost::json::object{
                {"error",
                 {{"code", status},
                  {"errors", boost::json::array{boost::json::object{{"domain", "usageLimits"}, {"reason", reason}}}}}}},
            headers);
    }

    /// Of her own calendar.
    void setBusy(std::vector<Period> periods) {
        locked([&] { m_busy["maya@example.com"] = std::move(periods); });
    }
    /// Each time before it answers when she is busy.
    void onFreeBusy(std::function<void()> call) {
        locked([&] { m_onFreeBusy = std::move(call); });
    }
    /// The channel that was opened last, as it was asked for.
    boost::json::object channel() const {
        return locked([&] { return m_channel; });
    }

    int longestDays = 92;  ///< A longer stretch is refused.

private:
    std::string unauthorized() const override {
        return R"({"error":{"code":401,"errors":[{"domain":"global","reason":"authError"}]}})";
    }

    std::string api(const std::string& line, const boost::json::object& body) override {
        if (line.find("/users/me/calendarList") != std::string::npos) return list(line);
        if (line.find("/calendars/maya%40example.com/events/watch ") != std::string::npos ||
            line.find("/calendars/maya@example.com/events/watch ") != std::string::npos)
            return watch(body);
        if (m_onFreeBusy) m_onFreeBusy();
        return freeBusy(body);
    }

    std::string watch(const boost::json::object& body) {
        m_channel = body;
        return answer(200, boost::json::object{{"kind", "api#channel"},
                                               {"id", body.at("id")},
                                               {"resourceId", "resource-1"},
                                               {"token", body.at("token")},
                                               {"expiration", "1772668800000"}});
    }

    /// In two pages.
    static std::string list(const std::string& line) {
        if (line.find("pageToken=second") != std::string::npos)
            return answer(
                200,
                boost::json::object{
                    {"items", boost::json::array{boost::json::object{
                                  {"id", "family@group"}, {"summary", "Family"}, {"backgroundColor", "#9fe1e7"}}}}});
        return answer(200, boost::json::object{
                               {"nextPageToken", "second"},
                               {"items", boost::json::array{boost::json::object{
                                             {"id", "maya@example.com"}, {"summary", "Maya"}, {"primary", true}}}}});
    }

    std::string freeBusy(const boost::json::object& body) const {
        const auto from = domain::parseIso(boost::json::value_to<std::string>(body.at("timeMin"))).value();
        const auto to = domain::parseIso(boost::json::value_to<std::string>(body.at("timeMax"))).value();
        if (to - from > longestDays * domain::kDay) return error(400, "timeRangeTooLong");
        boost::json::object calendars;
        for (const auto& item : body.at("items").as_array()) {
            const auto id = boost::json::value_to<std::string>(item.at("id"));
            const auto found = m_busy.find(id);
            if (found == m_busy.end()) {
                calendars[id] = {
                    {"errors", boost::json::array{boost::json::object{{"domain", "global"}, {"reason", "notFound"}}}},
                    {"busy", boost::json::array()}};
                continue;
            }
            boost::json::array periods;
            for (const auto& one : found->second)
                if (*domain::parseIso(one.start) < to && *domain::parseIso(one.end) > from)
                    periods.push_back({{"start", one.start}, {"end", one.end}});
            calendars[id] = {{"busy", std::move(periods)}};
        }
        return answer(200, boost::json::object{{"kind", "calendar#freeBusy"}, {"calendars", std::move(calendars)}});
    }

    std::map<std::string, std::vector<Period>> m_busy{{"maya@example.com", {}}, {"family@group", {}}};
    std::function<void()> m_onFreeBusy;
    boost::json::object m_channel;
};

}  // namespace mc::test
