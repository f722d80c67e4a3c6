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
        auto made = calendars::OAuthProvider::google("client", "secret");
        made.tokenUrl = server.url("/token");
        made.revokeUrl = server.url("/revoke");
        made.apiUrl = server.url("/calendar/v3");
        return made;
    }
    static std::string error(int status, const char* reason, const std::string& headers = {}) {
        return answer(
            status,
            boost::json::object{
                {"error",
                 {{"code", status},
                  {"errors", boost::json::array{boost::json::object{{"domain", "usageLimits"}, {"reason", reason}}}}}}},
            headers);
    }

    std::map<std::string, std::vector<Period>> busy{{"maya@example.com", {}}, {"family@group", {}}};
    int longestDays = 92;  ///< A longer stretch is refused.

private:
    std::string unauthorized() const override {
        return R"({"error":{"code":401,"errors":[{"domain":"global","reason":"authError"}]}})";
    }

    std::string api(const std::string& line, const boost::json::object& body) override {
        if (line.find("/users/me/calendarList") != std::string::npos) return list(line);
        return freeBusy(body);
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
            const auto found = busy.find(id);
            if (found == busy.end()) {
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
};

}  // namespace mc::test
