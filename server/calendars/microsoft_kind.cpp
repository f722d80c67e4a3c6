#include "calendars/microsoft_kind.h"

#include <map>
#include <set>
#include <stdexcept>

#include "calendars/granted_client.h"
#include "calendars/json_answer.h"
#include "calendars/microsoft_event.h"

namespace mc::calendars {

using domain::CalendarHealth;

namespace {

namespace json = boost::json;

constexpr std::chrono::seconds kLongestView{60};
constexpr int kMostViewPages = 200;
constexpr std::size_t kMostEvents = 20'000;
const GrantedClient::Headers kViewHeaders{{"Prefer", R"(odata.maxpagesize=200, outlook.timezone="UTC")"}};

/// What came before cannot be gone on with: a state that is no more, or that nobody knows.
bool isOfState(const GrantedFault& fault) {
    return fault.status == 410 || fault.reason == "SyncStateNotFound" || fault.reason == "syncStateNotFound" ||
           fault.reason == "SyncStateInvalid" || fault.reason == "resyncRequired";
}

/// One asking.
class ViewRound {
public:
    ViewRound(const GrantedClient& client, const AskedSource& asked, const domain::ZoneTable& owner,
              std::function<std::vector<CalendarPart>()> known)
        : m_client(client), m_asked(asked), m_owner(owner), m_known(std::move(known)) {}

    Reading read() {
        const auto& state = m_asked.row.etag;
        m_anew = !m_asked.reachesFar || state.empty();
        auto fault = followed(m_anew ? firstPage() : state);
        if (fault && !m_anew && isOfState(*fault)) {
            m_anew = true;
            m_told.clear();
            m_gone.clear();
            fault = followed(firstPage());
        }
        if (!fault) return result();
        Reading reading{isOfState(*fault) ? CalendarHealth::unreachable : fault->fault.health};
        reading.retryAfter = fault->fault.retryAfter;
        return reading;
    }

private:
    std::string firstPage() const {
        return m_client.apiUrl() + "/me/calendars/" + percentEncoded(m_asked.address) +
               "/calendarView/delta?startDateTime=" + domain::toIso(m_asked.window.begin) +
               "&endDateTime=" + domain::toIso(m_asked.window.end);
    }

    /// To the end of all pages; absent when that was reached.
    std::optional<GrantedFault> followed(std::string link) {
        for (int page = 0; page < kMostViewPages; ++page) {
            const auto outcome = m_client.get(link, kViewHeaders);
            if (const auto* fault = std::get_if<GrantedFault>(&outcome)) return *fault;
            const auto& answer = std::get<json::object>(outcome);
            const auto* events = arrayIn(answer, "value");
            if (events == nullptr) return GrantedFault{{CalendarHealth::unreadable}, 0, {}};
            for (const auto& event : *events)
                if (event.is_object()) take(event.get_object());
            if (m_told.size() > kMostEvents) return GrantedFault{{CalendarHealth::too_large}, 0, {}};
            m_state = textIn(answer, "@odata.deltaLink");
            if (!m_state.empty()) return std::nullopt;
            link = textIn(answer, "@odata.nextLink");
            if (link.empty()) return GrantedFault{{CalendarHealth::cut_short}, 0, {}};
        }
        return GrantedFault{{CalendarHealth::too_large}, 0, {}};
    }

    void take(const json::object& event) {
        const auto id = textIn(event, "id");
        if (event.contains("@removed")) {
            m_told.erase(id);
            m_gone.insert(id);
        } else if (const auto read = MicrosoftEvent::read(event, m_asked.choices.ownDomain)) {
            m_gone.erase(id);
            m_told[id] = *read;
        } else {
            m_unclear = true;
        }
    }

    Reading result() {
        const auto& row = m_asked.row;
        Reading reading{m_unclear ? CalendarHealth::unclear : CalendarHealth::good,
                        m_state,
                        row.digest,
                        {},
                        m_anew ? m_asked.window.end : row.expandedUntil};
        if (!m_anew && m_told.empty() && m_gone.empty() && !m_unclear) {
            if (domain::isRead(row.health)) reading.health = row.health;
            return reading;
        }
        auto events = m_anew ? std::map<std::string, MicrosoftEvent>() : kept();
        for (const auto& id : m_gone)
            events.erase(id);
        for (const auto& [id, event] : m_told)
            events[id] = event;
        std::vector<MicrosoftEvent> all;
        for (const auto& [id, event] : events)
            all.push_back(event);
        reading.busy = busyOf(all, m_owner, m_asked.choices.tentativeIsBusy);
        reading.keep = [source = row.id, told = m_told, gone = m_gone, anew = m_anew](database::Transaction& tx) {
            const PartStore store;
            if (anew) store.removeAll(tx, source);
            for (const auto& id : gone)
                store.remove(tx, source, id);
            for (const auto& [id, event] : told)
                store.put(tx, source, event.toPart());
        };
        return reading;
    }

    std::map<std::string, MicrosoftEvent> kept() const {
        std::map<std::string, MicrosoftEvent> events;
        for (const auto& part : m_known())
            if (const auto event = MicrosoftEvent::ofPart(part)) events[event->id] = *event;
        return events;
    }

    const GrantedClient& m_client;
    const AskedSource& m_asked;
    const domain::ZoneTable& m_owner;
    std::function<std::vector<CalendarPart>()> m_known;
    std::map<std::string, MicrosoftEvent> m_told;
    std::set<std::string> m_gone;
    std::string m_state;
    bool m_anew = false;  ///< Nothing that was read before stands for a part of today.
    bool m_unclear = false;
};

}  // namespace

Reading MicrosoftKind::read(const AskedSource& asked) const {
    const auto* provider = m_grants.providers().find(domain::CalendarKind::microsoft);
    if (provider == nullptr || !asked.row.account) return {CalendarHealth::sign_in};
    const auto owner = m_zones.find(asked.choices.owner);
    if (!owner) throw std::logic_error("a mentor lives in a zone nobody knows");
    const GrantedClient client(m_grants, *asked.row.account, provider->apiUrl, kLongestView);
    const auto known = [&] {
        return m_database.read([&](database::Reader& reader) { return PartStore().of(reader, asked.row.id); });
    };
    return ViewRound(client, asked, *owner, known).read();
}

}  // namespace mc::calendars
