#pragma once

#include <condition_variable>
#include <mutex>
#include <set>

#include "calendars/account_store.h"
#include "calendars/oauth_client.h"
#include "calendars/sign_in_store.h"
#include "platform/base/clock.h"
#include "platform/crypto/sealer.h"
#include "platform/database/database.h"

namespace mc::calendars {

/// What mentors allowed by signing in: tokens that count, asked for anew before they end, and given back when the last
/// calendar of their account goes. Sealed in the database, in no log. Thread safe.
class Grants {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        const crypto::Sealer& sealer;
        outgoing::GuardedClient& client;
        const OAuthProviders& providers;
    };
    explicit Grants(const Parts& parts) : m_parts(parts) {}

    /// An access token that counts for a while. Blocks while it is asked for; several calendars of one account wait for
    /// one another. `refused` is one that its server did not take, however long it was to last.
    std::variant<std::string, OAuthFault> token(CalendarAccountId account, const std::string& refused = {});
    /// Sealed, for the row of an account.
    void put(CalendarAccountRow& row, const OAuthTokens& tokens) const;
    const OAuthProviders& providers() const { return m_parts.providers; }
    outgoing::GuardedClient& client() const { return m_parts.client; }

    /// Job, blocks: accounts nobody chose a calendar of within the hour, sign-ins nobody came back from, and what is to
    /// be given back.
    void tidy();

private:
    std::variant<std::string, OAuthFault> renewed(CalendarAccountRow row);
    std::string opened(const database::Blob& sealed) const;
    void giveBack(const RevocationRow& row);

    Parts m_parts;
    CalendarAccountStore m_accounts;
    SignInStore m_signIns;
    std::mutex m_mutex;
    std::condition_variable m_done;
    std::set<std::int64_t> m_asking;  ///< Accounts.
};

}  // namespace mc::calendars
