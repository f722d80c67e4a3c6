#pragma once

#include "calendars/calendar_sources.h"
#include "calendars/sign_in_store.h"

namespace mc::calendars {

/// Calendars of a mentor where she signs in herself (OAuth 2 with PKCE): sending her there, taking what she comes back
/// with, and adding some of her calendars. Thread safe.
class SignIns {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::IdSource& ids;
        base::Random& random;
        const crypto::Sealer& sealer;
        CalendarSync& sync;
        CalendarSources& sources;
    };
    explicit SignIns(const Parts& parts);

    /// Errors: validation_failed (kind: enum, where this server offers none; redirect: format).
    domain::Result<protocol::CalendarSignIn> begin(domain::UserId mentor, const protocol::NewCalendarSignIn& wanted);
    /// Asks the server she signed in to, for at most half a minute: on pool(). Errors: challenge_expired.
    domain::Result<protocol::SignedInCalendars> finish(domain::UserId mentor, const protocol::CalendarSignInCode& code);
    /// Each is asked at once, while nobody waits. Errors: not_found, validation_failed (calendars: too_many, unique).
    domain::Result<protocol::CalendarSources> add(domain::UserId mentor, const protocol::NewSignedInSources& wanted);

    /// For those who wait for a server that is not ours.
    base::WorkerPool& pool() { return m_pool; }
    /// After the sync's, which ends what is under way.
    void stop() { m_pool.stop(); }

private:
    protocol::SignedInCalendars listed(const CalendarAccountRow& account);
    CalendarAccountId settle(database::Transaction& tx, const CalendarAccountRow& account,
                             const protocol::SignedInCalendars& found) const;
    std::vector<std::string> connected(CalendarAccountId account) const;

    Parts m_parts;
    SourceStore m_store;
    CalendarAccountStore m_accounts;
    SignInStore m_signIns;
    base::WorkerPool m_pool;
};

}  // namespace mc::calendars
