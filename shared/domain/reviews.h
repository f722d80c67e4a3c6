#pragma once

#include <boost/describe/enum.hpp>

/// The words of reviews, the same in tables and over the wire (REV-1, ADM-4).
namespace mc::domain {

/// The words somebody may report and an admin may hide: the student's, or what the mentor answered.
BOOST_DEFINE_FIXED_ENUM_CLASS(ReviewPart, int, review, reply)

BOOST_DEFINE_FIXED_ENUM_CLASS(ReviewState, int, visible,
                              reported,  // Shown while an admin looks at it.
                              hidden)    // Shown to its two people alone; hidden stars do not count.

BOOST_DEFINE_FIXED_ENUM_CLASS(ReportReason, int, offensive, untrue, private_data, advertising, other)

}  // namespace mc::domain
