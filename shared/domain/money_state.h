#pragma once

#include <boost/describe/enum.hpp>

namespace mc::domain {

/// How far the money of a booking has come, to look for it by.
BOOST_DEFINE_FIXED_ENUM_CLASS(MoneyState, int, unpaid,
                              paid,           // And nothing of it was asked back.
                              refunding,      // On its way back.
                              refund_failed,  // The gateway could not give it back.
                              refunded)       // Some of it went back.

}  // namespace mc::domain
