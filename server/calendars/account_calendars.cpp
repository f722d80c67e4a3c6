#include "calendars/account_calendars.h"

#include <algorithm>
#include <functional>

#include "calendars/json_answer.h"
#include "domain/text.h"

namespace mc::calendars {

using domain::CalendarHealth;
using protocol::SignedInCalendar;
using protocol::SignedInCalendars;

namespace {

namespace json = boost::json;

constexpr int kMostListPages = 20;
constexpr std::size_t kMostListed = 500;

/// One line, as long as a name here may be; never empty.
std::string nameFor(const SignedInCalendar& calendar) {
    constexpr std::size_t kLongestName = 80;  // Bytes: what has so many letters at most.
    auto name = calendar.name.empty() ? calendar.id : calendar.name;
    std::ranges::replace_if(
        name, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    name.resize(domain::characterEnd(name, kLongestName));
    return name;
}

/// "#rrggbb", or nothing.
std::string colorIn(const json::object& entry, std::string_view name) {
    auto color = textIn(entry, name);
    const bool isColor = color.size() == 7 && color[0] == '#' &&
                         color.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
    return isColor ? color : std::string();
}

struct ListedCalendar {
    SignedInCalendar calendar;
    std::string user;  ///< Only of the main one.
};

/// https://developers.google.com/calendar/api/v3/reference/calendarList: the main calendar's id is its user's address.
ListedCalendar googleEntry(const json::object& entry) {
    auto name = textIn(entry, "summaryOverride");
    if (name.empty()) name = textIn(entry, "summary");
    const auto id = textIn(entry, "id");
    const bool isMain = flagIn(entry, "primary");
    return {{id, name, colorIn(entry, "backgroundColor"), isMain, false}, isMain ? id : std::string()};
}

ListedCalendar microsoftEntry(const json::object& entry) {
    const bool isMain = flagIn(entry, "isDefaultCalendar");
    const auto* owner = objectIn(entry, "owner");
    return {{textIn(entry, "id"), textIn(entry, "name"), colorIn(entry, "hexColor"), isMain, false},
            isMain && owner != nullptr ? textIn(*owner, "address") : std::string()};
}

/// How one provider pages its list.
struct CalendarList {
    std::string first;
    std::string_view items;
    ListedCalendar (*entry)(const json::object&);
    std::function<std::string(const json::object& page)> next;  ///< Empty behind the last.
};

CalendarList googleList(const GrantedClient& client) {
    const auto first = client.apiUrl() + "/users/me/calendarList?maxResults=250&minAccessRole=freeBusyReader";
    return {first, "items", &googleEntry, [first](const json::object& page) {
                const auto token = textIn(page, "nextPageToken");
                return token.empty() ? std::string() : first + '&' + formOf({{"pageToken", token}});
            }};
}

CalendarList microsoftList(const GrantedClient& client) {
    return {client.apiUrl() + "/me/calendars?$top=100&$select=id,name,hexColor,isDefaultCalendar,owner", "value",
            &microsoftEntry, [](const json::object& page) { return textIn(page, "@odata.nextLink"); }};
}

void take(const json::array& entries, const CalendarList& list, SignedInCalendars& answer) {
    for (const auto& one : entries) {
        const auto* entry = one.if_object();
        if (entry == nullptr) continue;
        auto listed = list.entry(*entry);
        if (listed.calendar.id.empty()) continue;
        listed.calendar.name = nameFor(listed.calendar);
        if (!listed.user.empty()) answer.user = listed.user;
        answer.items.push_back(std::move(listed.calendar));
    }
}

}  // namespace

SignedInCalendars calendarsOf(const GrantedClient& client, domain::CalendarKind kind) {
    const auto list = kind == domain::CalendarKind::google ? googleList(client) : microsoftList(client);
    SignedInCalendars answer;
    auto link = list.first;
    for (int page = 0; page < kMostListPages && !link.empty() && answer.items.size() < kMostListed; ++page) {
        const auto outcome = client.get(link);
        if (const auto* fault = std::get_if<GrantedFault>(&outcome)) return {fault->fault.health, {}, {}, {}};
        const auto& content = std::get<json::object>(outcome);
        const auto* entries = arrayIn(content, list.items);
        if (entries == nullptr) return {CalendarHealth::unreadable, {}, {}, {}};
        take(*entries, list, answer);
        link = list.next(content);
    }
    std::ranges::stable_partition(answer.items, &SignedInCalendar::isMain);
    return answer;
}

}  // namespace mc::calendars
