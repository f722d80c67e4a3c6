#include "calendars/caldav_kind.h"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>
#include <map>
#include <set>

#include "calendars/caldav_client.h"
#include "calendars/health.h"
#include "calendars/part_store.h"

namespace mc::calendars {

using domain::CalendarHealth;
using domain::kDay;

namespace {

constexpr std::chrono::seconds kLongestRound{60};
constexpr std::size_t kMostParts = 10'000;
constexpr std::size_t kFetchedAtOnce = 50;
constexpr int kMostPages = 40;   // Of what changed, where a server tells of it in pages.
constexpr int kMostCostly = 20;  // Rules of a century of seconds that are tried at length.
constexpr std::int64_t kStepsOfMore = 500;
// What a server calls within the time is its own reading of zones and rules: more is asked for than is wanted.
constexpr domain::Seconds kFilterMargin = 7 * kDay;

constexpr std::string_view kTokenState = "token ";
constexpr std::string_view kTagState = "tag ";
constexpr std::string_view kUntoldState = "untold";  // The server tells of no state: parts are compared each time.

/// The name of a part however it is written: its path without escapes.
std::string partPath(const std::string& href) try {
    return Poco::URI(href).getPath();
} catch (const Poco::SyntaxException&) {
    return href;
}

std::string filterStamp(domain::UtcTime time) {
    auto text = domain::toIso(time);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

std::string reportOf(std::string_view name, std::string_view content) {
    std::string report = "<";
    report.append(name).append(" ").append(CalDavClient::kPrefixes).append(">").append(content);
    return report.append("</").append(name).append(">");
}

/// A part the server told of.
struct Told {
    std::string href;
    std::string etag;
};
using ToldParts = std::map<std::string, Told>;  // By path.

/// One asking.
class CalDavRound {
public:
    /// `known`: what it was made of; asked for only when something changed.
    CalDavRound(const CalDavClient& client, const base::Zones& zones, const AskedSource& asked,
                std::function<std::vector<CalendarPart>()> known)
        : m_client(client), m_zones(zones), m_asked(asked), m_known(std::move(known)), m_choices(asked.choices) {}

    Reading read() {
        const auto& state = m_asked.row.etag;
        m_anew = !m_asked.reachesFar || state.empty();
        if (!m_anew && state.starts_with(kTokenState)) {
            if (!askForChanges(state.substr(kTokenState.size()))) return {*m_fault};
            if (!m_tokenRefused) return result();
        }
        return compare() ? result() : Reading{*m_fault};
    }

private:
    std::map<std::string, CalendarPart>& parts() {
        if (!m_parts) {
            m_parts.emplace();
            for (auto& part : m_known())
                m_parts->emplace(part.path, std::move(part));
        }
        return *m_parts;
    }

    bool fail(CalendarHealth health) {
        m_fault = health;
        return false;
    }
    bool fail(const CalDavFault& fault) { return fail(fault.health); }

    /// What changed since the token.
    bool askForChanges(std::string token) {
        ToldParts changed;
        std::set<std::string> gone;
        for (int page = 0; page < kMostPages; ++page) {
            const auto outcome =
                m_client.report(m_asked.address, 0,
                                reportOf("d:sync-collection", "<d:sync-token>" + xmlEscaped(token) +
                                                                  "</d:sync-token><d:sync-level>1</d:sync-level>"
                                                                  "<d:prop><d:getetag/></d:prop>"));
            if (const auto* fault = std::get_if<CalDavFault>(&outcome)) return tokenRefusedBy(*fault);
            const auto& content = std::get<CalDavAnswer>(outcome).content;
            const bool more = take(content, changed, gone);
            m_tokenRefused = content.syncToken.empty();
            if (m_tokenRefused) return true;
            m_state = std::string(kTokenState) + content.syncToken;
            const bool isEndless = more && content.syncToken == token;
            if (isEndless || changed.size() > kMostParts) return fail(CalendarHealth::too_large);
            if (!more) return settle(changed, gone);
            token = content.syncToken;
        }
        return fail(CalendarHealth::too_large);
    }

    bool settle(const ToldParts& changed, const std::set<std::string>& gone) {
        for (const auto& path : gone)
            drop(path);
        return fetch(changed);
    }

    /// Tokens expire, and servers change their ways: then everything is compared.
    bool tokenRefusedBy(const CalDavFault& fault) {
        const bool isOfToken =
            (fault.status / 100 == 4 && fault.status != 401 && fault.status != 404) || fault.status == 501;
        if (!isOfToken) return fail(fault);
        m_tokenRefused = true;
        return true;
    }

    /// True when the server has more to tell.
    bool take(const Multistatus& content, ToldParts& changed, std::set<std::string>& gone) const {
        const auto own = partPath(m_asked.address);
        bool more = false;
        for (const auto& resource : content.resources) {
            auto path = partPath(resource.href);
            if (resource.status == 507) more = true;
            if (path == own || path.empty() || path.back() == '/') continue;
            if (resource.status == 404) {
                changed.erase(path);
                gone.insert(std::move(path));
            } else if (resource.status / 100 == 2) {
                gone.erase(path);
                changed[std::move(path)] = {resource.href, resource.textOf("DAV: getetag")};
            }
        }
        return more;
    }

    /// Against the list of its parts, unless its tag says that none is another.
    bool compare() {
        const auto outcome = m_client.propfind(m_asked.address, 0, "<d:resourcetype/><d:sync-token/><s:getctag/>");
        if (const auto* fault = std::get_if<CalDavFault>(&outcome)) return fail(*fault);
        const auto& resources = std::get<CalDavAnswer>(outcome).content.resources;
        if (resources.empty()) return fail(CalendarHealth::no_calendar);
        const auto* type = resources.front().property("DAV: resourcetype");
        if (type == nullptr || type->find("urn:ietf:params:xml:ns:caldav calendar") == nullptr)
            return fail(CalendarHealth::no_calendar);
        const auto token = resources.front().textOf("DAV: sync-token");
        const auto tag = resources.front().textOf("http://calendarserver.org/ns/ getctag");
        m_state = kUntoldState;
        if (!tag.empty()) m_state = std::string(kTagState) + tag;
        if (!token.empty()) m_state = std::string(kTokenState) + token;
        if (!m_anew && m_state.starts_with(kTagState) && m_state == m_asked.row.etag) return true;
        return compareParts();
    }

    bool compareParts() {
        const auto& window = m_asked.window;
        const auto outcome = m_client.report(
            m_asked.address, 1,
            reportOf("c:calendar-query",
                     "<d:prop><d:getetag/></d:prop><c:filter><c:comp-filter name=\"VCALENDAR\">"
                     "<c:comp-filter name=\"VEVENT\"><c:time-range start=\"" +
                         filterStamp(window.begin - kFilterMargin) + "\" end=\"" +
                         filterStamp(window.end + kFilterMargin) + "\"/></c:comp-filter></c:comp-filter></c:filter>"));
        if (const auto* fault = std::get_if<CalDavFault>(&outcome)) return fail(*fault);
        ToldParts told;
        std::set<std::string> gone;
        const bool isCut = take(std::get<CalDavAnswer>(outcome).content, told, gone);
        if (isCut || told.size() > kMostParts) return fail(CalendarHealth::too_large);
        for (const auto& [path, part] : parts())
            if (!told.contains(path)) gone.insert(path);
        if (!m_anew) std::erase_if(told, [this](const auto& one) { return isKnown(one.first, one.second); });
        return settle(told, gone);
    }

    bool isKnown(const std::string& path, const Told& told) {
        const auto found = parts().find(path);
        return found != parts().end() && !told.etag.empty() && found->second.etag == told.etag;
    }

    void drop(const std::string& path) {
        if (parts().erase(path) > 0) m_gone.insert(path);
    }

    bool fetch(const ToldParts& told) {
        for (auto next = told.begin(); next != told.end();) {
            std::string hrefs;
            std::vector<std::string> wanted;
            for (; next != told.end() && wanted.size() < kFetchedAtOnce; ++next) {
                hrefs += "<d:href>" + xmlEscaped(next->second.href) + "</d:href>";
                wanted.push_back(next->first);
            }
            if (!fetch(wanted, hrefs)) return false;
        }
        return true;
    }

    bool fetch(const std::vector<std::string>& wanted, const std::string& hrefs) {
        const auto outcome =
            m_client.report(m_asked.address, 1,
                            reportOf("c:calendar-multiget", "<d:prop><d:getetag/><c:calendar-data/></d:prop>" + hrefs));
        if (const auto* fault = std::get_if<CalDavFault>(&outcome)) return fail(*fault);
        std::map<std::string, const DavResource*> answered;
        for (const auto& resource : std::get<CalDavAnswer>(outcome).content.resources)
            answered[partPath(resource.href)] = &resource;
        for (const auto& path : wanted) {
            if (m_client.isLate()) return fail(CalendarHealth::timed_out);
            const auto found = answered.find(path);
            const auto* data = found == answered.end()
                                   ? nullptr
                                   : found->second->property("urn:ietf:params:xml:ns:caldav calendar-data");
            if (data != nullptr) {
                put(path, found->second->textOf("DAV: getetag"), data->text);
            } else if (found != answered.end() && found->second->status == 404) {
                drop(path);  // Removed since it was told of.
            } else {
                return fail(CalendarHealth::cut_short);
            }
        }
        return true;
    }

    void put(const std::string& path, std::string etag, std::string_view text) {
        if (m_costly >= kMostCostly) m_choices.stepsOfRule = kStepsOfMore;
        auto expansion = expandCalendar(trimmedFront(text), m_asked.window, m_zones, m_choices);
        if (expansion.ruleTooCostly) ++m_costly;
        auto health = healthOf(expansion);
        if (!domain::isRead(health)) health = CalendarHealth::unclear;
        parts()[path] = {path, std::move(etag), health, std::move(expansion.busy)};
        m_gone.erase(path);
        m_new.insert(path);
    }
    static std::string_view trimmedFront(std::string_view text) {
        const auto begin = text.find_first_not_of(" \t\r\n");
        return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
    }

    Reading result() {
        const auto& row = m_asked.row;
        Reading reading{CalendarHealth::good, m_state, row.digest, {}, m_anew ? m_asked.window.end : row.expandedUntil};
        const bool unchanged = !m_anew && m_new.empty() && m_gone.empty();
        if (unchanged && domain::isRead(row.health)) {
            reading.health = row.health;
            return reading;
        }
        std::vector<domain::UtcRange> busy;
        for (const auto& [path, part] : parts()) {
            const bool isWorse = part.health == CalendarHealth::costly || reading.health == CalendarHealth::good;
            if (isWorse) reading.health = part.health;
            busy.insert(busy.end(), part.busy.begin(), part.busy.end());
        }
        if (unchanged) return reading;
        reading.busy = std::move(busy);
        reading.keep = [source = row.id, gone = m_gone, changed = changedParts(),
                        anew = m_anew](database::Transaction& tx) {
            const PartStore store;
            if (anew) store.removeAll(tx, source);
            for (const auto& path : gone)
                store.remove(tx, source, path);
            for (const auto& part : changed)
                store.put(tx, source, part);
        };
        return reading;
    }

    std::vector<CalendarPart> changedParts() {
        std::vector<CalendarPart> changed;
        for (const auto& path : m_new)
            changed.push_back(parts().at(path));
        return changed;
    }

    const CalDavClient& m_client;
    const base::Zones& m_zones;
    const AskedSource& m_asked;
    std::function<std::vector<CalendarPart>()> m_known;
    std::optional<std::map<std::string, CalendarPart>> m_parts;  ///< As they are to be.
    std::set<std::string> m_new;
    std::set<std::string> m_gone;
    ExpansionChoices m_choices;
    std::optional<CalendarHealth> m_fault;
    std::string m_state;
    bool m_anew = false;  ///< Nothing that was read before stands for a part of today.
    bool m_tokenRefused = false;
    int m_costly = 0;
};

}  // namespace

Reading CalDavKind::read(const AskedSource& asked) const {
    const CalDavClient client(m_client, asked.login, kLongestRound);
    const auto known = [&] {
        return m_database.read([&](database::Reader& reader) { return PartStore().of(reader, asked.row.id); });
    };
    return CalDavRound(client, m_zones, asked, known).read();
}

}  // namespace mc::calendars
