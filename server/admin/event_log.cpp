#include "admin/event_log.h"

#include <algorithm>
#include <stdexcept>

#include "platform/base/log.h"

namespace mc::admin {

using database::Reader;
using database::Transaction;
using domain::CivilDate;
using domain::EventName;
using protocol::AnalyticsConsent;
using protocol::AnalyticsFunnel;

namespace {

constexpr std::size_t kAtOnce = 200;  ///< In one transaction: some milliseconds of the writer's time.

}  // namespace

EventLog::EventLog(database::Database& database, const base::Clock& clock, const base::Zones& zones,
                   const domain::ZoneName& zone, const crypto::Sealer& sealer)
    : m_database(database), m_clock(clock), m_zone(zones.find(zone)), m_pseudonyms(sealer) {
    if (!m_zone) throw std::invalid_argument("no such zone: " + zone.value);
    if (m_database.read([this](Reader& reader) { return m_pseudonyms.canOpenAll(reader); })) return;
    base::log::warning("analytics.key_lost");
    m_database.write([this](Transaction& tx) { m_store.removeAll(tx); });
}

void EventLog::record(const CountedVisitor& visitor, EventName event) {
    const auto now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    if (m_waiting.size() < kMostWaiting)
        m_waiting.push_back({visitor, event, now});
    else
        ++m_dropped;
}

std::vector<EventLog::Waiting> EventLog::take() {
    std::vector<Waiting> taken;
    const std::lock_guard lock(m_mutex);
    taken.swap(m_waiting);
    if (m_dropped > 0) base::log::warning("analytics.dropped", {{"events", m_dropped}});
    m_dropped = 0;
    return taken;
}

/// Not what she did before she consented.
bool EventLog::mayKeep(Reader& reader, const Waiting& waiting) const {
    if (!waiting.visitor.account) return true;
    const auto since = m_store.consentOf(reader, *waiting.visitor.account);
    return since && *since <= waiting.at;
}

void EventLog::flush() {
    const std::lock_guard lock(m_writing);
    auto waiting = take();
    // Most do not consent: for them nobody needs the writer.
    m_database.read(
        [&](Reader& reader) { std::erase_if(waiting, [&](const Waiting& one) { return !mayKeep(reader, one); }); });
    const std::span<const Waiting> all(waiting);
    for (std::size_t first = 0; first < all.size(); first += kAtOnce)
        write(all.subspan(first, std::min(kAtOnce, all.size() - first)));
}

void EventLog::write(std::span<const Waiting> some) {
    m_database.write([&](Transaction& tx) {
        for (const auto& one : some) {
            if (!mayKeep(tx, one)) continue;  // She has just withdrawn.
            const auto day = domain::toDays(m_zone->dateAt(one.at));
            m_store.add(tx, m_pseudonyms.on(tx, one.visitor, day), day, one.event);
        }
    });
}

AnalyticsConsent EventLog::consent(domain::UserId user) const {
    const auto since = m_database.read([&](Reader& reader) { return m_store.consentOf(reader, user); });
    return {since.has_value(), since};
}

AnalyticsConsent EventLog::choose(domain::UserId user, bool given) {
    const auto now = m_clock.now();
    m_database.write([&](Transaction& tx) {
        if (given) return m_store.giveConsent(tx, user, now);
        m_store.withdrawConsent(tx, user);
        removeAllOf(tx, {user});
    });
    return consent(user);
}

void EventLog::forget(const std::string& installation) {
    const std::lock_guard writing(m_writing);
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_waiting, [&](const Waiting& one) { return one.visitor.installation == installation; });
    }
    m_database.write([&](Transaction& tx) { removeAllOf(tx, {{}, installation}); });
}

void EventLog::removeAllOf(Transaction& tx, const CountedVisitor& visitor) const {
    for (const auto pseudonym : m_pseudonyms.allOf(tx, visitor))
        m_store.remove(tx, pseudonym);
}

void EventLog::forgetOld() {
    const auto first = domain::firstKeptDay(m_zone->dateAt(m_clock.now()));
    m_database.write([&](Transaction& tx) {
        m_store.removeBefore(tx, first);
        m_store.removeKeysBefore(tx, domain::keyPeriod(domain::fromDays(first)));
    });
}

domain::Result<AnalyticsFunnel> EventLog::funnel(CivilDate from, CivilDate until) const {
    if (until <= from) return domain::invalid("until", "minimum", "must be after from");
    // Beyond these there is nothing, however far somebody asks.
    const auto today = m_zone->dateAt(m_clock.now());
    const auto first = std::max(domain::toDays(from), domain::firstKeptDay(today));
    const auto end = std::min(domain::toDays(until), domain::toDays(today) + 1);
    auto reached = m_database.read([&](Reader& reader) { return m_store.reached(reader, first, end); });
    AnalyticsFunnel funnel{m_zone->name().value, from, until, {}};
    for (const auto step : domain::allSteps())
        funnel.steps.push_back({step, reached[step]});
    return funnel;
}

}  // namespace mc::admin
