#pragma once

#include <boost/describe/class.hpp>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "protocol/limits.h"

namespace mc::protocol {

inline constexpr std::size_t kMostWaitedFor = 20;  ///< Mentors one person may wait for.
inline constexpr int kWaitlistDays = 14;           ///< Whoever has no free time in so many days has a waitlist (DIS-3).

/// Somebody's place on the waitlist of a mentor.
struct WaitlistPlace {
    domain::UserId mentor;
    domain::UtcTime joinedAt;
    bool open = false;  ///< There is free time: the first to take one has it kept for two hours.
};
BOOST_DESCRIBE_STRUCT(WaitlistPlace, (), (mentor, joinedAt, open))

/// GET /api/me/waitlist: those I wait for, the longest first · PUT and DELETE /api/me/waitlist/{id} → Waitlist.
struct Waitlist {
    std::vector<WaitlistPlace> places;
};
BOOST_DESCRIBE_STRUCT(Waitlist, (), (places))

}  // namespace mc::protocol
