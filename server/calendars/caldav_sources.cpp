#include "calendars/caldav_sources.h"

#include <Poco/URI.h>

#include <algorithm>

#include "calendars/caldav_discovery.h"

namespace mc::calendars {

using database::Transaction;
using domain::CalendarSourceId;
using domain::Result;
using domain::UserId;

namespace {

constexpr std::chrono::seconds kLongestDiscovery{20};
constexpr std::size_t kDiscoveryThreads = 2;
constexpr std::size_t kDiscoveriesWaiting = 16;

domain::Error noAddress(std::string path) {
    return domain::invalid(std::move(path), "format", "must be the address of a server", {.kind = "url"});
}

}  // namespace

CalDavSources::CalDavSources(const Parts& parts)
    : m_parts(parts), m_pool("caldav", kDiscoveryThreads, kDiscoveriesWaiting) {}

Result<protocol::CalDavCalendars> CalDavSources::discover(const protocol::CalDavAccount& account) {
    const auto address = calDavAddress(account.address);
    if (!address) return noAddress("address");
    const CalDavClient client(m_parts.sync.client(), {account.user, account.password}, kLongestDiscovery);
    const auto found = discoverCalendars(client, *address);
    protocol::CalDavCalendars answer{found.health, {}};
    for (const auto& one : found.calendars)
        answer.items.push_back({one.address, one.name, one.color});
    return answer;
}

Result<std::vector<SourceRow>> CalDavSources::rowsOf(UserId mentor, const CalendarAccountRow& account,
                                                     const protocol::NewCalDavSources& wanted) const {
    std::vector<SourceRow> rows;
    for (const auto& choice : wanted.calendars) {
        const auto address = calDavAddress(choice.address);
        if (!address) return noAddress("calendars[" + std::to_string(rows.size()) + "].address");
        SourceRow row;
        row.id = m_parts.ids.next<CalendarSourceId>();
        row.mentor = mentor;
        row.host = Poco::URI(*address).getHost();
        row.name = choice.name;
        row.tentativeIsBusy = wanted.tentativeIsBusy;
        row.whenItFails = wanted.whenItFails;
        row.createdAt = account.createdAt;
        row.kind = domain::CalendarKind::caldav;
        row.account = account.id;
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<protocol::CalendarSources> CalDavSources::add(UserId mentor, const protocol::NewCalDavSources& wanted) {
    const CalendarAccountRow account{m_parts.ids.next<CalendarAccountId>(), mentor, wanted.user,
                                     m_parts.sealer.seal(wanted.password), m_parts.clock.now()};
    const auto rows = rowsOf(mentor, account, wanted);
    if (!rows) return rows.error();
    std::vector<database::Blob> addresses;
    for (const auto& choice : wanted.calendars)
        addresses.push_back(m_parts.sealer.seal(*calDavAddress(choice.address)));
    const auto added = m_parts.database.write([&](Transaction& tx) -> Result<void> {
        if (m_store.of(tx, mentor).size() + rows->size() > protocol::kMostCalendars)
            return domain::invalid("calendars", "too_many", "are more than may be connected",
                                   {static_cast<std::int64_t>(protocol::kMostCalendars), {}});
        m_accounts.insert(tx, account);
        for (std::size_t i = 0; i < rows->size(); ++i)
            m_store.insert(tx, (*rows)[i], addresses[i], account.createdAt);
        return {};
    });
    if (!added) return added.error();
    for (const auto& row : *rows)
        m_parts.sync.request(row);
    auto answer = m_parts.sources.of(mentor);
    std::erase_if(answer.items,
                  [&](const auto& one) { return std::ranges::find(*rows, one.id, &SourceRow::id) == rows->end(); });
    return answer;
}

}  // namespace mc::calendars
