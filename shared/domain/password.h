#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace mc::domain {

inline constexpr std::size_t kShortestPassword = 10;  ///< Characters, not bytes.

/// From `fair` on a password is accepted: the client's hint and the server's answer are this one rule.
enum class PasswordStrength { too_short, weak, fair, good, strong };

/// How hard a password is to guess, as zxcvbn estimates it: common passwords, words, names, dates, rows of keys and
/// repetitions add little, and the person's own words (name, address) next to nothing.
PasswordStrength passwordStrength(std::string_view password, std::string_view name, std::string_view email);

inline bool isAccepted(PasswordStrength strength) {
    return strength >= PasswordStrength::fair;
}

}  // namespace mc::domain
