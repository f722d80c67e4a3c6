#pragma once

#include <boost/describe/class.hpp>

#include "domain/reliability.h"

namespace mc::protocol {

/// GET /api/mentors/dashboard/reliability (MEN-2): how much of what she confirmed a mentor cancelled, and what it means
/// for her. The operator's bounds come with it.
struct MentorReliability {
    int sessions = 0;  ///< Looked at: the newest, at most `last`.
    int cancelled = 0;
    int percent = 0;  ///< Says nothing while there are fewer sessions than `least`.
    domain::Reliability reliability = domain::Reliability::good;
    int last = 0;
    int least = 0;
    int warnAt = 0;   ///< Per cent.
    int pauseAt = 0;  ///< Per cent.
};
BOOST_DESCRIBE_STRUCT(MentorReliability, (), (sessions, cancelled, percent, reliability, last, least, warnAt, pauseAt))

}  // namespace mc::protocol
