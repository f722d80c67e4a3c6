#pragma once

#include "bookings/booking.h"
#include "bookings/silent_mentors.h"
#include "domain/reliability.h"

namespace mc::bookings {

/// She has cancelled so often that one more may pause her.
struct CancellationsWarned {
    domain::UserId mentor;
    domain::UtcTime at;
    domain::CancellationRate rate;
};

/// Mentors who cancel what they confirmed (domain/reliability.h): warned once for each time the lower bound is crossed;
/// paused by each cancellation at the upper one. Better only through sessions that are kept. Thread safe.
class CancellationWatch {
public:
    /// References must outlive it.
    CancellationWatch(const base::Clock& clock, SilentMentors& pauses, const domain::ReliabilityRules& rules)
        : m_clock(clock), m_pauses(pauses), m_rules(rules) {}

    /// Raised inside the transaction that crosses.
    database::Signal<CancellationsWarned> warned;

    /// In the transaction that cancelled it, whoever did.
    void cancelled(database::Transaction& tx, const Booking& booking);
    /// In the transaction in which it happened.
    void kept(database::Transaction& tx, domain::UserId mentor);

    /// `more`: as it would be had she cancelled so many more.
    domain::CancellationRate rate(database::Reader& reader, domain::UserId mentor, int more = 0) const;
    const domain::ReliabilityRules& rules() const { return m_rules; }

private:
    domain::Reliability known(database::Reader& reader, domain::UserId mentor) const;
    void remember(database::Transaction& tx, domain::UserId mentor, domain::Reliability reliability);

    const base::Clock& m_clock;
    SilentMentors& m_pauses;
    domain::ReliabilityRules m_rules;
};

}  // namespace mc::bookings
