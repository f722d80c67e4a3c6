#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/time.h"

/// One-time codes as every authenticator application makes them without being told more than the secret: HMAC-SHA-1
/// (RFC 4226), counted in steps of 30 seconds (RFC 6238), six digits.
namespace mc::crypto {

inline constexpr int kOneTimeDigits = 6;
inline constexpr domain::Seconds kOneTimeStep = 30;
inline constexpr std::size_t kOneTimeSecretBytes = 20;  ///< RFC 4226 §4, R6.

/// RFC 4226 §5.3. `digits`: 6 to 8.
std::string oneTimeCode(std::string_view secret, std::uint64_t counter, int digits = kOneTimeDigits);
/// RFC 6238 §4.2, from 1970 on.
std::int64_t oneTimeStepAt(domain::UtcTime time);
/// The step whose code this is: that of `now`, or one beside it, since clocks differ and people take time to type
/// (RFC 6238 §5.2). Absent when it is none of theirs. Takes the same time for each.
std::optional<std::int64_t> oneTimeStepOf(std::string_view secret, std::string_view code, domain::UtcTime now);

/// RFC 4648 §6 without padding: how secrets are typed.
std::string toBase32(std::string_view bytes);

}  // namespace mc::crypto
