#include "calendars/ics_kind.h"

#include "calendars/health.h"
#include "platform/crypto/digest.h"

namespace mc::calendars {

using domain::CalendarHealth;
using outgoing::FetchTrouble;
using outgoing::GuardedClient;

Reading IcsKind::read(const AskedSource& asked) const {
    const auto& row = asked.row;
    GuardedClient::Call call{.url = asked.address, .headers = {{"Accept", "text/calendar, */*;q=0.1"}}};
    if (asked.reachesFar && !row.etag.empty()) call.headers.emplace_back("If-None-Match", row.etag);
    const auto outcome = m_client.send(call);
    if (const auto* trouble = std::get_if<FetchTrouble>(&outcome)) return {healthOf(*trouble)};
    const auto& answer = std::get<GuardedClient::Answer>(outcome);
    if (answer.status == 304 && asked.reachesFar) {
        // As it was read: with whatever was wrong in it then.
        const bool wasRead = domain::isRead(row.health);
        return {wasRead ? row.health : CalendarHealth::good, row.etag, row.digest, {}, row.expandedUntil};
    }
    if (answer.status != 200) return {healthOfStatus(answer.status)};
    return understood(asked, answer);
}

Reading IcsKind::understood(const AskedSource& asked, const GuardedClient::Answer& answer) const {
    const auto& row = asked.row;
    const auto digest = crypto::sha256Hex(answer.body);
    if (asked.reachesFar && digest == row.digest && domain::isRead(row.health))
        return {row.health, answer.etag, digest, {}, row.expandedUntil};
    auto expansion = expandCalendar(answer.body, asked.window, m_zones, asked.choices);
    const auto health = healthOf(expansion);
    if (!domain::isRead(health)) return {health};
    return {health, answer.etag, digest, std::move(expansion.busy), asked.window.end};
}

}  // namespace mc::calendars
