#pragma once

#include <string>
#include <string_view>

namespace mc::crypto {

/// Lower-case hex of HMAC-SHA256 (RFC 2104): Razorpay's signatures. Any key length, the empty key included.
std::string hmacSha256Hex(std::string_view key, std::string_view message);
/// Lower-case hex of SHA-256: how opaque tokens are stored.
std::string sha256Hex(std::string_view message);
/// The 32 bytes themselves.
std::string sha256(std::string_view message);
/// Takes the same time wherever the texts differ; texts of other lengths are unequal at once.
bool constantTimeEqual(std::string_view a, std::string_view b);

}  // namespace mc::crypto
