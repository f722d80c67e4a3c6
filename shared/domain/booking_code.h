#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/time.h"

namespace mc::domain {

/// The id people read out: "GRP-20260218-001" (decision 22).
struct BookingCode {
    std::string prefix = "GRP";  ///< 1 to 8 of A-Z and 0-9, from configuration.
    CivilDate date;              ///< The operator's civil date when it was made; years 1 to 9999.
    int number = 1;              ///< 1, 2, … of that date; at least three digits, growing.
    bool operator==(const BookingCode&) const = default;
};

std::string toString(const BookingCode& code);
/// Absent unless the text is exactly what toString writes.
std::optional<BookingCode> parseBookingCode(std::string_view text);

}  // namespace mc::domain
