#pragma once

#include <string>

#include "domain/time.h"

namespace mc::domain {

/// The id people read out: "GRP-20260218-001" (decision 22).
struct BookingCode {
    std::string prefix = "GRP";  ///< 1 to 8 of A-Z and 0-9, from configuration.
    CivilDate date;              ///< The operator's civil date when it was made; years 1 to 9999.
    int number = 1;              ///< 1, 2, … of that date; at least three digits, growing.
};

std::string toString(const BookingCode& code);

}  // namespace mc::domain
