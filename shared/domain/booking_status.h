#pragma once

#include <boost/describe/enum.hpp>

namespace mc::domain {

/// Decision 5: held → requested → confirmed → completed; nothing leaves cancelled, declined, expired, no_show.
BOOST_DEFINE_FIXED_ENUM_CLASS(BookingStatus, int, held, requested, confirmed, completed, cancelled, declined, expired,
                              no_show)

/// Whose deed a change is. The tier of a cancellation follows the actor, never the body (decision 6).
BOOST_DEFINE_FIXED_ENUM_CLASS(Party, int, student, mentor, platform)

}  // namespace mc::domain
