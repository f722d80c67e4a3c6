#pragma once

#include <string_view>

namespace mc::domain {

/// The reason of a booking whose time was let go on the way to paying, where the payment was quicker. Everybody else
/// writes a reason in words of their own; this one each reader has in her own language. Earlier bookings may hold the
/// words instead.
inline constexpr std::string_view kReleasedBeforePaying = "released_before_paying";

/// As above, of a student who took everything back because the mentor wanted another time.
inline constexpr std::string_view kOtherTimeWanted = "other_time_wanted";

/// As above, of a time that an event of the mentor's other calendars took before it was paid (case 13).
inline constexpr std::string_view kMentorBusyElsewhere = "mentor_busy_elsewhere";

/// As above, of a request whose money could not be had when it was to be taken: nothing was.
inline constexpr std::string_view kPaymentNotTaken = "payment_not_taken";

/// As above, of a session that an outage of the platform took, where everything went back (case 39).
inline constexpr std::string_view kPlatformWasDown = "platform_was_down";

/// As above, of a session still to come whose payment the student's bank took back (PAY-7).
inline constexpr std::string_view kPaymentDisputed = "payment_disputed";

/// As above, of a session still to come whose whole payment somebody gave back in the gateway's dashboard.
inline constexpr std::string_view kPaymentReturned = "payment_returned";

}  // namespace mc::domain
