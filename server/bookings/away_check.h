#pragma once

#include <vector>

#include "bookings/booking_service.h"
#include "bookings/cancellation_watch.h"

namespace mc::bookings {

/// A session on a day its mentor would be away.
struct AffectedSession {
    Booking booking;
    std::vector<domain::UtcTime> otherTimes;  ///< The nearest that both would have, in order.
};

struct AwayOutlook {
    std::vector<AffectedSession> sessions;  ///< The soonest first.
    domain::CancellationRate now;
    std::vector<domain::CancellationRate> cancelling;  ///< After one, two, … of the confirmed ones.
};

/// What a vacation, or a closed day, means for what is booked (case 15), before it is saved. Days that are away already
/// are not asked about again. Nothing changes by it. Thread safe.
class AwayCheck {
public:
    AwayCheck(const BookingParts& parts, const CancellationWatch& watch) : m_parts(parts), m_watch(watch) {}

    /// Errors as SchedulingService::replace, without the version.
    domain::Result<AwayOutlook> look(domain::UserId mentor, const protocol::Availability& wanted,
                                     domain::UtcTime now) const;
    const domain::ReliabilityRules& rules() const { return m_watch.rules(); }

private:
    std::vector<domain::UtcTime> otherTimes(database::Reader& reader, const Booking& booking,
                                            const domain::SlotCalendar& wanted, domain::UtcTime now) const;

    BookingParts m_parts;
    const CancellationWatch& m_watch;
    BookingStore m_store;
};

}  // namespace mc::bookings
