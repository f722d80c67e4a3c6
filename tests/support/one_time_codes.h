#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "platform/crypto/one_time_code.h"

namespace mc::test {

/// RFC 4648 §6: what an authenticator application makes of a secret that was typed.
inline std::string fromBase32(std::string_view text) {
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        bits = (bits << 5) | static_cast<std::uint32_t>(c >= 'A' ? c - 'A' : c - '2' + 26);
        count += 5;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>((bits >> count) & 0xff);
    }
    return bytes;
}

/// What the application shows; `steps` later or, negative, earlier.
inline std::string codeAt(std::string_view base32Secret, domain::UtcTime now, int steps = 0) {
    return crypto::oneTimeCode(fromBase32(base32Secret),
                               static_cast<std::uint64_t>(crypto::oneTimeStepAt(now) + steps));
}

}  // namespace mc::test
