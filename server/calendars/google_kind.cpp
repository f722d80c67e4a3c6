#include "calendars/google_kind.h"

#include <boost/json/array.hpp>

#include <algorithm>

#include "calendars/granted_client.h"
#include "calendars/json_answer.h"
#include "calendars/own_sessions.h"
#include "platform/crypto/digest.h"

namespace mc::calendars {

using domain::CalendarHealth;
using domain::kDay;
using domain::UtcRange;

namespace {

namespace json = boost::json;

constexpr std::chrono::seconds kLongestFreeBusy{60};
// How long a stretch may be is written nowhere; what is too long is answered as such, and then halved.
constexpr domain::Seconds kStretch = 60 * kDay;
constexpr domain::Seconds kShortestStretch = 7 * kDay;
constexpr std::size_t kMostBusy = 20'000;

/// One asking.
class FreeBusyRound {
public:
    FreeBusyRound(const GrantedClient& client, const AskedSource& asked) : m_client(client), m_asked(asked) {}

    Reading read() {
        auto stretch = kStretch;
        for (auto begin = m_asked.window.begin; begin < m_asked.window.end;) {
            const UtcRange part{begin, std::min(begin + stretch, m_asked.window.end)};
            const auto outcome = ask(part);
            if (const auto* fault = std::get_if<GrantedFault>(&outcome)) {
                const bool isTooLong = fault->status == 400 && fault->reason == "timeRangeTooLong";
                if (!isTooLong || stretch <= kShortestStretch) return failed(fault->fault);
                stretch = std::max(stretch / 2, kShortestStretch);
                continue;
            }
            if (const auto fault = take(std::get<json::object>(outcome)); fault != CalendarHealth::good)
                return failed({fault});
            begin = part.end;
        }
        return result();
    }

private:
    static Reading failed(const OAuthFault& fault) {
        Reading reading{fault.health};
        reading.retryAfter = fault.retryAfter;
        return reading;
    }

    GrantedClient::Outcome ask(const UtcRange& part) const {
        json::array items;
        items.push_back(json::object{{"id", m_asked.address}});
        return m_client.post(m_client.apiUrl() + "/freeBusy", {{"timeMin", domain::toIso(part.begin)},
                                                               {"timeMax", domain::toIso(part.end)},
                                                               {"timeZone", "UTC"},
                                                               {"items", std::move(items)}});
    }

    CalendarHealth take(const json::object& answer) {
        const auto* calendars = objectIn(answer, "calendars");
        const auto* own = calendars == nullptr ? nullptr : objectIn(*calendars, m_asked.address);
        if (own == nullptr) return CalendarHealth::unreadable;
        if (const auto* errors = arrayIn(*own, "errors"); errors != nullptr && !errors->empty())
            return healthOfErrors(*errors);
        const auto* busy = arrayIn(*own, "busy");
        if (busy == nullptr) return CalendarHealth::unreadable;
        for (const auto& one : *busy) {
            const auto* period = one.if_object();
            const auto begin = period == nullptr ? std::nullopt : domain::parseIso(textIn(*period, "start"));
            const auto end = period == nullptr ? std::nullopt : domain::parseIso(textIn(*period, "end"));
            if (!begin || !end) return CalendarHealth::unreadable;
            if (*begin < *end) m_busy.push_back({*begin, *end});
        }
        return m_busy.size() > kMostBusy ? CalendarHealth::too_large : CalendarHealth::good;
    }

    static CalendarHealth healthOfErrors(const json::array& errors) {
        const auto* first = errors.front().if_object();
        const auto reason = first == nullptr ? std::string() : textIn(*first, "reason");
        if (reason == "notFound") return CalendarHealth::not_found;
        if (reason == "rateLimitExceeded" || reason == "quotaExceeded") return CalendarHealth::throttled;
        return CalendarHealth::unreachable;
    }

    Reading result() {
        auto busy = withoutSessions(joined(std::move(m_busy), 0), m_asked.sessions);
        std::string text;
        for (const auto& range : busy)
            text += std::to_string(range.begin.seconds) + ' ' + std::to_string(range.end.seconds) + ' ';
        Reading reading{CalendarHealth::good, {}, crypto::sha256Hex(text), {}, m_asked.window.end};
        const auto& row = m_asked.row;
        const bool isAsBefore = row.digest == reading.digest && domain::isRead(row.health);
        if (!isAsBefore) reading.busy = std::move(busy);
        return reading;
    }

    const GrantedClient& m_client;
    const AskedSource& m_asked;
    std::vector<UtcRange> m_busy;
};

}  // namespace

Reading GoogleKind::read(const AskedSource& asked) const {
    const auto* provider = m_grants.providers().find(domain::CalendarKind::google);
    if (provider == nullptr || !asked.row.account) return {CalendarHealth::sign_in};
    const GrantedClient client(m_grants, *asked.row.account, provider->apiUrl, kLongestFreeBusy);
    return FreeBusyRound(client, asked).read();
}

}  // namespace mc::calendars
