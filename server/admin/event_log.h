#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "admin/event_store.h"
#include "admin/pseudonyms.h"
#include "platform/base/clock.h"
#include "platform/base/zones.h"
#include "platform/database/database.h"
#include "protocol/analytics.h"
#include "protocol/events.h"

namespace mc::admin {

/// What people do on their way to a session and in it (G12), of those who let themselves be counted, under pseudonyms, by
/// days of the operator's zone, for 13 months. What is recorded waits in memory and is written by a job: it costs whoever
/// is served nothing, is never part of her transaction, and may be lost with the process. Thread safe.
class EventLog {
public:
    static constexpr std::size_t kMostWaiting = 20'000;  ///< More are dropped, and counted in the log.

    /// What was kept under keys that this server cannot open is deleted. Throws std::invalid_argument when there is no
    /// such zone.
    EventLog(database::Database& database, const base::Clock& clock, const base::Zones& zones,
             const domain::ZoneName& zone, const crypto::Sealer& sealer);

    /// Never waits. Of an account that does not consent nothing is kept.
    void record(const CountedVisitor& visitor, domain::EventName event);
    /// Writes what waits.
    void flush();

    protocol::AnalyticsConsent consent(domain::UserId user) const;
    /// Withdrawn: what was kept of her is deleted before it returns.
    protocol::AnalyticsConsent choose(domain::UserId user, bool given);
    /// The same for an installation.
    void forget(const std::string& installation);
    /// What was kept for 13 months, and keys nothing is kept under.
    void forgetOld();

    /// validation_failed when `until` is not after `from`.
    domain::Result<protocol::AnalyticsFunnel> funnel(domain::CivilDate from, domain::CivilDate until) const;

private:
    struct Waiting {
        CountedVisitor visitor;
        domain::EventName event = domain::EventName::visit;
        domain::UtcTime at;
    };
    std::vector<Waiting> take();
    bool mayKeep(database::Reader& reader, const Waiting& waiting) const;
    void write(std::span<const Waiting> some);
    void removeAllOf(database::Transaction& tx, const CountedVisitor& visitor) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    std::shared_ptr<const domain::ZoneTable> m_zone;
    EventStore m_store;
    Pseudonyms m_pseudonyms;
    std::mutex
        m_writing;  ///< Held while what was taken is on its way, so that nothing is written after it was forgotten.
    std::mutex m_mutex;  ///< Of what follows; taken after m_writing.
    std::vector<Waiting> m_waiting;
    std::size_t m_dropped = 0;
};

}  // namespace mc::admin
