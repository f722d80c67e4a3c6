#pragma once

#include <string_view>

namespace mc::domain {

/// The reason of a booking whose time was let go on the way to paying, where the payment was quicker. Everybody else
/// writes a reason in words of their own; this one each reader has in her own language. Earlier bookings may hold the
/// words instead.
inline constexpr std::string_view kReleasedBeforePaying = "released_before_paying";

}  // namespace mc::domain
