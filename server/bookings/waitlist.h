#pragma once

#include <optional>

#include "accounts/directory.h"
#include "mentors/mentor_directory.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/waitlist.h"
#include "scheduling/scheduling_service.h"

namespace mc::bookings {

/// A mentor somebody waits for has free time.
struct WaitlistOpened {
    domain::UserId student;
    mentors::Mentor mentor;
    domain::UtcTime at;
};

struct WaitlistQueue;

inline constexpr domain::Seconds kWaitlistHold = 2 * domain::kHour;  ///< Of the first who takes a time (DIS-3).
inline constexpr int kCallsADay = 3;                                 ///< One student is told no more often than that.

/// Students who wait for a mentor without free time (DIS-3). All who wait are told when there is some, whoever has waited
/// longest first; the first of them who takes a time has it kept for two hours instead of a quarter of one. Where that
/// passes without a payment she waits no longer, and the others are told again. Thread safe.
class Waitlist {
public:
    /// References must outlive it.
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        scheduling::SchedulingService& scheduling;
    };
    explicit Waitlist(Parts parts) : m_parts(parts) {}

    /// Raised inside the transaction that tells.
    database::Signal<WaitlistOpened> opened;

    protocol::Waitlist of(domain::UserId student) const;
    /// Who waits already keeps her place. Errors: own_mentor, not_found (no mentor at the moment), invalid_state (there is
    /// free time: book it), validation_failed (too_many).
    domain::Result<protocol::Waitlist> join(domain::UserId student, domain::UserId mentor);
    /// Who does not wait, or for nobody at all: nothing changes.
    protocol::Waitlist leave(domain::UserId student, domain::UserId mentor);

    /// Until when a time that she takes now is kept, in the transaction that takes it; absent: as long as anybody's. Another
    /// choice of hers is kept no longer than the first was.
    std::optional<domain::UtcTime> answer(database::Transaction& tx, domain::UserId student, domain::UserId mentor,
                                          domain::UtcTime now) const;
    /// She has what she waited for.
    void served(database::Transaction& tx, domain::UserId student, domain::UserId mentor) const;

    /// Tells who waits where time has opened, and lets those wait on who were told of time that is taken. A job calls it
    /// every few seconds.
    void run();

private:
    static protocol::Waitlist of(database::Reader& reader, domain::UserId student);
    std::optional<domain::UtcTime> nextFree(domain::UserId mentor, domain::UtcTime now) const;
    void follow(const WaitlistQueue& queue, domain::UtcTime now);
    void tell(database::Transaction& tx, const mentors::Mentor& mentor, domain::UtcTime now);
    bool mayBeTold(database::Reader& reader, domain::UserId student) const;

    Parts m_parts;
    mentors::MentorDirectory m_mentors;
    accounts::Directory m_people;
};

}  // namespace mc::bookings
