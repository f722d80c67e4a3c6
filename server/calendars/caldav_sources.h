#pragma once

#include "calendars/calendar_sources.h"

namespace mc::calendars {

/// Calendars of a mentor on servers of calendars: which there are, and adding some. Thread safe.
class CalDavSources {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::IdSource& ids;
        const crypto::Sealer& sealer;
        CalendarSync& sync;
        CalendarSources& sources;
    };
    explicit CalDavSources(const Parts& parts);

    /// Asks the server, for at most half a minute: on pool(). Nothing of it is kept.
    domain::Result<protocol::CalDavCalendars> discover(const protocol::CalDavAccount& account);
    /// Each is asked at once, while nobody waits. Errors: validation_failed (calendars: too_many; calendars[i].address:
    /// format).
    domain::Result<protocol::CalendarSources> add(domain::UserId mentor, const protocol::NewCalDavSources& wanted);

    /// For those who wait for a server that is not ours.
    base::WorkerPool& pool() { return m_pool; }
    /// After the sync's, which ends what is under way.
    void stop() { m_pool.stop(); }

private:
    domain::Result<std::vector<SourceRow>> rowsOf(domain::UserId mentor, const CalendarAccountRow& account,
                                                  const protocol::NewCalDavSources& wanted) const;

    Parts m_parts;
    SourceStore m_store;
    CalendarAccountStore m_accounts;
    base::WorkerPool m_pool;
};

}  // namespace mc::calendars
