#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "domain/booking_status.h"

namespace mc::domain {

/// What a mentor's cancellations mean for her.
BOOST_DEFINE_FIXED_ENUM_CLASS(Reliability, int,
                              good,    // Nothing.
                              warned,  // She is told before it goes further.
                              paused)  // She takes no new bookings until she says so herself.

/// The reason of a pause for her cancellations, as a notification carries it; each reader has words of her own for it.
inline constexpr std::string_view kCancelledTooOften = "cancelled_too_often";

/// An operator's bounds, in per cent of the sessions that are looked at.
struct ReliabilityRules {
    int last = 20;   ///< Sessions looked at, the newest.
    int least = 10;  ///< Fewer say nothing: one of two is not half of what she does.
    int warnAt = 10;
    int pauseAt = 20;

    bool operator==(const ReliabilityRules&) const = default;
};

/// How a session that was confirmed came to its end.
struct ConfirmedEnd {
    BookingStatus status = BookingStatus::completed;
    std::optional<Party> endedBy;
};

struct CancellationRate {
    int sessions = 0;   ///< That count, at most ReliabilityRules::last.
    int cancelled = 0;  ///< Of these, by her.
    int percent = 0;    ///< Rounded down: nobody is paused for less than what the rule says.
    Reliability reliability = Reliability::good;
};

/// True for what was hers to keep: held, missed by one of the two, or cancelled by herself. What the student or the
/// platform (an admin, a suspension, an outage) ended says nothing about her.
bool countsForReliability(const ConfirmedEnd& end);

/// Decision 6: "the cancellation rate moves". `newestFirst`: of one mentor, by when they ended.
CancellationRate cancellationRate(std::span<const ConfirmedEnd> newestFirst, const ReliabilityRules& rules);

}  // namespace mc::domain
