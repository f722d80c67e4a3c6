#pragma once

#include <boost/describe/enum.hpp>

#include "domain/booking_status.h"
#include "domain/error.h"
#include "domain/time.h"

/// The platform was down while people had a session (case 39). An admin marks the span; nobody has a strike or a no-show
/// of it, and the student has another time or everything back.
namespace mc::domain {

inline constexpr Seconds kOutageTakes = 5 * kMinute;   ///< Less of a session than this takes nothing of it.
inline constexpr Seconds kOutageAtMost = 7 * kDay;     ///< The length of one outage.
inline constexpr Seconds kOutageMarkedIn = 30 * kDay;  ///< How long after its end it can be marked.
inline constexpr Seconds kOutageChoiceIn = 7 * kDay;   ///< How long the student has, from when it was marked.

/// What an outage makes of a booking.
BOOST_DEFINE_FIXED_ENUM_CLASS(OutageFate, int,
                              untouched,  // It took too little of it, the two met all the same, or it was over anyway.
                              choice,     // The student chooses: another time, or everything back.
                              refund,     // Settled as the student's absence: everything goes back now.
                              cleared)    // The student has everything back; nobody is blamed for it any more.

/// What the rule looks at.
struct OutageFacts {
    BookingStatus status = BookingStatus::confirmed;
    UtcRange session;
    bool met = false;        ///< As Presence::met.
    bool givenBack = false;  ///< The student has her money back.
    bool blamed = false;     ///< An absence was reported or settled, and still counts.
};

OutageFate outageFate(const UtcRange& outage, const OutageFacts& facts);

/// validation_failed (from, until) unless it is over, at most a week long, and ended in the last 30 days.
Result<void> mayMarkOutage(const UtcRange& outage, UtcTime now);

/// First instant at which the student has not chosen in time: everything goes back then.
inline UtcTime outageChoiceUntil(UtcTime markedAt) {
    return markedAt + kOutageChoiceIn;
}

}  // namespace mc::domain
