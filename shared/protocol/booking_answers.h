#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "protocol/limits.h"

/// A mentor's answers to a request (BKG-2).
namespace mc::protocol {

/// PUT /api/bookings/{id}/accept → Booking; without a body, nothing is paused.
struct AcceptBooking {
    bool pause = false;  ///< The mentor takes no more bookings, from the same moment on; both or neither.
};
BOOST_DESCRIBE_STRUCT(AcceptBooking, (), (pause))

/// PUT /api/bookings/{id}/decline → Booking. An EndBooking will do: then nothing is paused.
struct DeclineBooking {
    std::string reason;
    std::optional<bool> pause = {};  ///< As AcceptBooking's.
};
BOOST_DESCRIBE_STRUCT(DeclineBooking, (), (reason, pause))
template <>
inline const FieldLimits& Limits<DeclineBooking>::table() {
    static const FieldLimits limits{{"reason", length(1, 500)}};
    return limits;
}

}  // namespace mc::protocol
