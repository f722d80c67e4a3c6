#pragma once

#include "support/booking_house.h"

namespace mc::test {

/// One mentor and one student.
struct BookingPair : BookingHouse {
    explicit BookingPair(const MentorSpec& spec = {})
        : ananya(mentor("ananya", spec)), maya(student("maya")), tomorrow(in(domain::kDay)) {}
    domain::UserId ananya;
    domain::UserId maya;
    domain::UtcTime tomorrow;
};

}  // namespace mc::test
