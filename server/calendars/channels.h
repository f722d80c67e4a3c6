#pragma once

#include "calendars/channel_store.h"
#include "calendars/granted_client.h"
#include "calendars/source_kind.h"
#include "platform/base/random.h"

namespace mc::calendars {

/// Servers of calendars that tell by themselves when something changed: Google's events.watch and Microsoft's
/// subscriptions. Both tell that it did and not what. What is told may be lost, so that calendars are asked by the clock
/// as well, only more rarely. Thread safe.
///
/// Google documents events.watch for https://www.googleapis.com/auth/calendar.events.freebusy, with which freeBusy is
/// asked, too; the narrower calendar.freebusy is not among its scopes. Microsoft documents Calendars.Read as the least
/// for subscriptions to events, which lets an application read titles: that is not asked for. What is allowed with
/// Calendars.ReadBasic is its to say; where it refuses, its calendars are asked by the clock.
class Channels {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::Random& random;
        Grants& grants;
        std::string
            publicUrl;  ///< Where this server is reached from everywhere, with TLS. Empty: there are no channels.
    };
    explicit Channels(Parts parts) : m_parts(std::move(parts)) {}

    static constexpr const char* kGooglePath = "/api/calendar-notices/google";
    static constexpr const char* kMicrosoftPath = "/api/calendar-notices/microsoft";

    /// Whether changes of it are told.
    bool stands(domain::CalendarSourceId source) const;
    /// Opens or prolongs the calendar's channel when it is time to. Blocks. A refusal is borne.
    void keep(const AskedSource& asked);
    /// The calendar a notice is of; absent when nobody asked for it: another's name, a forged secret, one that has ended.
    std::optional<domain::CalendarSourceId> noticed(const std::string& name, const std::string& secret) const;

private:
    GrantedClient::Outcome open(const AskedSource& asked, const OAuthProvider& provider, ChannelRow& row,
                                const std::string& secret) const;
    GrantedClient::Outcome prolong(const AskedSource& asked, const OAuthProvider& provider, ChannelRow& row) const;

    Parts m_parts;
    ChannelStore m_store;
};

}  // namespace mc::calendars
