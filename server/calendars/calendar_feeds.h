#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "accounts/directory.h"
#include "calendars/calendar_service.h"
#include "calendars/feed_store.h"
#include "platform/base/random.h"
#include "platform/base/rate_limit.h"
#include "protocol/calendars.h"

namespace mc::calendars {

/// Addresses at which calendar programs read people's sessions without a sign-in (CAL-3). Whoever has one reads them, so it
/// is told once and known by its hash alone. Thread safe.
class CalendarFeeds {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::Random& random;
        const CalendarService& calendars;
        std::function<std::string()> publicUrl;  ///< No slash at the end.
    };
    explicit CalendarFeeds(Parts parts) : m_parts(std::move(parts)), m_limiter(m_parts.clock) {}

    /// Of an address, behind the server's own.
    static std::string path(std::string_view token);

    protocol::CalendarFeed of(domain::UserId user) const;
    /// A new address; one that was there is no more.
    protocol::CalendarFeedAddress renew(domain::UserId user);
    void revoke(domain::UserId user);

    /// What a calendar program reads there. Errors: not_found, also while its owner is suspended; rate_limited.
    domain::Result<std::string> read(std::string_view token);

private:
    Parts m_parts;
    base::RateLimiter m_limiter;
    FeedStore m_store;
    accounts::Directory m_people;
};

}  // namespace mc::calendars
