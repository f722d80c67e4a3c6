#pragma once

#include <boost/describe/class.hpp>
#include <vector>

#include "protocol/bookings.h"
#include "protocol/reliability.h"

/// What a mentor's new times mean for what is booked (case 15).
namespace mc::protocol {

/// A session on a day she would be away.
struct AffectedSession {
    Booking booking;
    /// The nearest that would be free with the new times, for the student too; in order.
    std::vector<domain::UtcTime> otherTimes;
};
BOOST_DESCRIBE_STRUCT(AffectedSession, (), (booking, otherTimes))

/// Her cancellations after some more.
struct CancellingCost {
    int percent = 0;
    domain::Reliability reliability = domain::Reliability::good;
};
BOOST_DESCRIBE_STRUCT(CancellingCost, (), (percent, reliability))

/// POST /api/mentors/availability/impact (own; an Availability as it would be saved): nothing changes by it.
struct AvailabilityImpact {
    std::vector<AffectedSession> sessions;  ///< Requested and confirmed ones, the soonest first.
    MentorReliability reliability;          ///< Now.
    /// After cancelling one, two, … of the confirmed ones; declining a request costs nothing of it.
    std::vector<CancellingCost> cancelling;
};
BOOST_DESCRIBE_STRUCT(AvailabilityImpact, (), (sessions, reliability, cancelling))

}  // namespace mc::protocol
