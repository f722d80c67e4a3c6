#include "calendars/caldav_discovery.h"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>

#include "domain/text.h"

namespace mc::calendars {

using domain::CalendarHealth;

namespace {

constexpr std::string_view kAboutIt =
    "<d:current-user-principal/><c:calendar-home-set/><d:resourcetype/><d:displayname/><a:calendar-color/>"
    "<c:supported-calendar-component-set/>";
constexpr std::size_t kMostHomes = 3;
constexpr std::size_t kMostFound = 200;
constexpr std::size_t kLongestFoundName = 80;

bool isCalendarOfEvents(const DavResource& resource) {
    const auto* type = resource.property("DAV: resourcetype");
    if (type == nullptr || type->find("urn:ietf:params:xml:ns:caldav calendar") == nullptr) return false;
    const auto* kinds = resource.property("urn:ietf:params:xml:ns:caldav supported-calendar-component-set");
    return kinds == nullptr || kinds->children.empty() ||
           std::ranges::any_of(kinds->children, [](const auto& one) { return one.label == "VEVENT"; });
}

std::string foundColor(const std::string& text) {
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    const auto color = domain::lowerAscii(text).substr(0, 7);
    const bool isColor = color.size() == 7 && color[0] == '#' && std::all_of(color.begin() + 1, color.end(), isHex);
    return isColor ? color : std::string();
}

/// One line, and no longer than a name may be.
std::string oneLineOf(std::string_view text) {
    std::string line;
    for (std::size_t count = 0; !text.empty() && count < kLongestFoundName; ++count) {
        const auto c = domain::takeCodePoint(text);
        domain::appendCodePoint(line, c < 0x20 || (c >= 0x7f && c < 0xa0) ? U' ' : c);
    }
    return trimmed(line);
}

class AccountSearch {
public:
    explicit AccountSearch(const CalDavClient& client) : m_client(client) {}

    CalDavDiscovery from(const std::string& address) {
        const Poco::URI typed(address);
        std::vector<std::string> places;
        if (typed.getPath().size() > 1) places.push_back(address);
        for (const char* path : {"/.well-known/caldav", "/"}) {
            Poco::URI place(typed);
            place.setPath(path);
            place.setRawQuery({});
            places.push_back(place.toString());
        }
        for (const auto& place : places)
            if (lookAt(place)) return std::move(m_result);
        return {m_worst, {}};
    }

private:
    /// True when that was the place, or when no other would do better.
    bool lookAt(const std::string& place) {
        const auto outcome = askAcross(place, 0);
        if (const auto* fault = std::get_if<CalDavFault>(&outcome)) return minds(*fault);
        const auto& answer = std::get<CalDavAnswer>(outcome);
        if (answer.content.resources.empty()) return false;
        const auto& resource = answer.content.resources.front();
        if (isCalendarOfEvents(resource)) {
            add(resource, answer.url);
            return true;
        }
        if (const auto homes = hrefs(resource, "urn:ietf:params:xml:ns:caldav calendar-home-set", answer.url);
            !homes.empty())
            return list(homes);
        const auto principals = hrefs(resource, "DAV: current-user-principal", answer.url);
        return !principals.empty() && askPrincipal(principals.front());
    }

    bool askPrincipal(const std::string& principal) {
        const auto outcome = askAcross(principal, 0);
        if (const auto* fault = std::get_if<CalDavFault>(&outcome)) return minds(*fault);
        const auto& answer = std::get<CalDavAnswer>(outcome);
        if (answer.content.resources.empty()) return false;
        const auto homes =
            hrefs(answer.content.resources.front(), "urn:ietf:params:xml:ns:caldav calendar-home-set", answer.url);
        return !homes.empty() && list(homes);
    }

    bool list(const std::vector<std::string>& homes) {
        for (const auto& home : homes) {
            const auto outcome = askAcross(home, 1);
            if (const auto* fault = std::get_if<CalDavFault>(&outcome)) {
                m_result = {fault->health, {}};
                return true;
            }
            const auto& answer = std::get<CalDavAnswer>(outcome);
            for (const auto& resource : answer.content.resources)
                if (isCalendarOfEvents(resource)) add(resource, answer.url);
        }
        return true;
    }

    /// Another host was named by the redirect, so that it was asked without a password.
    CalDavClient::Outcome askAcross(const std::string& place, int depth) const {
        auto outcome = m_client.propfind(place, depth, kAboutIt);
        const auto* fault = std::get_if<CalDavFault>(&outcome);
        if (fault == nullptr || fault->status != 401) return outcome;
        const Poco::URI asked(place);
        const Poco::URI answered(fault->url);
        const bool isDowngrade = asked.getScheme() == "https" && answered.getScheme() != "https";
        if (asked.getAuthority() == answered.getAuthority() || isDowngrade) return outcome;
        return m_client.propfind(fault->url, depth, kAboutIt);
    }

    /// A place that has nothing is no reason to give up; a server that cannot be asked, or refuses the password, is.
    bool minds(const CalDavFault& fault) {
        const bool goesOn = fault.status != 0 && fault.status != 401;
        // The first place is the one that was typed: what it said says most.
        if (!goesOn || m_worst == CalendarHealth::waiting) m_worst = fault.health;
        if (goesOn) return false;
        m_result = {fault.health, {}};
        return true;
    }

    static std::vector<std::string> hrefs(const DavResource& resource, std::string_view property,
                                          const std::string& base) {
        std::vector<std::string> result;
        const auto* found = resource.property(property);
        if (found == nullptr) return result;
        for (const auto& child : found->children) {
            if (child.name != "DAV: href" || result.size() >= kMostHomes) continue;
            if (const auto url = resolved(trimmed(child.text), base)) result.push_back(*url);
        }
        return result;
    }

    static std::optional<std::string> resolved(const std::string& href, const std::string& base) try {
        const Poco::URI from(base);
        Poco::URI url(from);
        url.resolve(href);
        if (from.getScheme() == "https" && url.getScheme() != "https") return std::nullopt;
        return url.toString();
    } catch (const Poco::SyntaxException&) {
        return std::nullopt;
    }

    void add(const DavResource& resource, const std::string& base) {
        const auto address = resolved(resource.href, base);
        if (!address || m_result.calendars.size() >= kMostFound) return;
        auto name = oneLineOf(resource.textOf("DAV: displayname"));
        if (name.empty()) name = lastSegment(*address);
        m_result.calendars.push_back(
            {*address, std::move(name), foundColor(resource.textOf("http://apple.com/ns/ical/ calendar-color"))});
    }

    static std::string lastSegment(const std::string& address) {
        std::vector<std::string> segments;
        Poco::URI(address).getPathSegments(segments);
        auto name = segments.empty() ? std::string() : oneLineOf(segments.back());
        return name.empty() ? Poco::URI(address).getHost() : name;
    }

    const CalDavClient& m_client;
    CalDavDiscovery m_result;
    CalendarHealth m_worst = CalendarHealth::waiting;
};

}  // namespace

std::optional<std::string> calDavAddress(std::string_view typed) try {
    auto text = trimmed(typed);
    if (text.find("://") == std::string::npos) text = "https://" + text;
    Poco::URI address(text);
    const bool isWeb = address.getScheme() == "https" || address.getScheme() == "http";
    if (!isWeb || address.getHost().empty() || !address.getUserInfo().empty()) return std::nullopt;
    address.setFragment({});
    return address.toString();
} catch (const Poco::SyntaxException&) {
    return std::nullopt;
}

CalDavDiscovery discoverCalendars(const CalDavClient& client, const std::string& address) {
    auto found = AccountSearch(client).from(address);
    const bool nothingThere = found.health == CalendarHealth::waiting || found.health == CalendarHealth::not_found;
    if (nothingThere) found.health = CalendarHealth::no_caldav;
    return found;
}

}  // namespace mc::calendars
