#pragma once

#include <atomic>

#include "accounts/directory.h"
#include "calendars/account_store.h"
#include "calendars/caldav_kind.h"
#include "calendars/channels.h"
#include "calendars/external_times.h"
#include "calendars/google_kind.h"
#include "calendars/ics_kind.h"
#include "calendars/microsoft_kind.h"
#include "calendars/reading_queue.h"
#include "platform/base/random.h"
#include "platform/base/zones.h"
#include "platform/crypto/sealer.h"
#include "platform/database/signal.h"
#include "platform/outgoing/guarded_client.h"
#include "scheduling/scheduling_service.h"

namespace mc::calendars {

/// When a person has confirmed sessions that begin from then on.
using SessionTimes =
    std::function<std::vector<domain::UtcRange>(database::Reader&, domain::UserId, domain::UtcTime from)>;

/// A person's sessions that were ever confirmed, those cancelled since as well, with the times they had, about from then on.
using SessionCodes = std::function<std::vector<CodedTime>(database::Reader&, domain::UserId, domain::UtcTime from)>;

struct SyncOptions {
    outgoing::GuardedClientOptions client;
    std::string ownDomain;                         ///< Right side of our sessions' UIDs.
    OAuthProviders providers;                      ///< Where mentors can sign in.
    domain::Seconds every = 15 * domain::kMinute;  ///< A calendar that is read is asked so often, give or take a fifth.
    std::string publicUrl = {};  ///< Where calendars' servers can tell that something changed; empty: nowhere.
};

/// A calendar has not been read for a day.
struct CalendarFailed {
    domain::UserId mentor;
    domain::CalendarSourceId source;
    std::string name;
    domain::UtcTime since;
};

/// Asks other calendars and keeps when their mentors are busy (CAL-1). Calling takes place on threads of its own
/// (ReadingQueue), so that dead calendars keep nobody waiting. What cannot be read changes nothing of what was read before. Thread safe.
class CalendarSync {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::Random& random;
        const base::Zones& zones;
        const crypto::Sealer& sealer;
        scheduling::SchedulingService& scheduling;
        ExternalTimes& times;
        SessionTimes sessions;
        SessionCodes codes = {};
    };
    CalendarSync(const Parts& parts, SyncOptions options);
    ~CalendarSync();

    /// Job: those that are due begin.
    void run();
    /// Job: mentors of calendars that have failed for a day are told, once.
    void warn();
    /// Job: what is left of sign-ins goes, and what is to be given back is.
    void tidy();
    /// Asked now, ahead of its time; nothing happens when it is being asked already.
    void request(const SourceRow& source);
    /// Somebody is about to take time of hers: what was not asked in the last minute is asked, while nobody waits.
    void freshen(domain::UserId mentor);
    /// Before it is paid for: the same, as it is now, and waits for those that answered last time, for two seconds at
    /// most. Neither on a worker of people's requests nor in a transaction.
    void freshenBeforePaying(domain::UserId mentor);
    bool isSyncing(domain::CalendarSourceId id) const;
    /// Mind what changed of a mentor's calendars: slots follow.
    void changed(domain::UserId mentor);
    /// A calendar's server says that something changed in it: it is asked at the next round. Nothing happens when the
    /// secret is not that of a channel of this name.
    void noticed(const std::string& channel, const std::string& secret);
    /// A session was cancelled or moved: calendars that tell it by its times alone are asked at the next round.
    void sessionChanged(database::Transaction& tx, domain::UserId person);

    /// On the calling thread. For the pools and for tests.
    void sync(domain::CalendarSourceId id);

    /// Whom a calendar is asked as; empty where nobody's password is asked for.
    CalendarLogin loginOf(database::Reader& reader, const SourceRow& source) const;
    /// Under the rules that hold for all addresses people typed in. Hung up on by hangUp().
    outgoing::GuardedClient& client() { return m_client; }

    /// What mentors allowed by signing in.
    Grants& grants() { return m_grants; }

    /// Nothing is asked any more, what is under way ends at once, and nobody waits for it.
    void hangUp();
    /// The same, and waits for what is under way.
    void stop();

    database::Signal<CalendarFailed> failed;

private:
    bool submit(const SourceRow& source, bool fails, bool isAwaited = false);
    std::vector<domain::CalendarSourceId> askOlderThan(domain::UserId mentor, domain::Seconds age, bool isAwaited);
    void wake(domain::CalendarSourceId id);
    bool reachesFar(const SourceRow& source, const domain::ZoneName& owner) const;
    const SourceKind& kindOf(const SourceRow& source) const;
    ExpansionChoices choicesFor(const SourceRow& source) const;
    std::vector<CodedTime> codesFor(database::Reader& reader, const SourceRow& source) const;
    std::vector<domain::UtcRange> sessionsFor(database::Reader& reader, const SourceRow& source) const;
    domain::UtcRange window() const;
    domain::UtcTime nextAfter(const SourceRow& source, bool isTold) const;
    bool keep(const AskedSource& asked, const Reading& reading, bool isTold);

    Parts m_parts;
    SyncOptions m_options;
    SourceStore m_store;
    CalendarAccountStore m_accounts;
    accounts::Directory m_people;
    outgoing::GuardedClient m_client;
    IcsKind m_ics;
    CalDavKind m_calDav;
    Grants m_grants;
    GoogleKind m_google;
    MicrosoftKind m_microsoft;
    Channels m_channels;
    std::atomic<bool> m_stopping{false};
    ReadingQueue m_queue;
};

}  // namespace mc::calendars
