#include "domain/password.h"

#include <zxcvbn.h>

#include <algorithm>
#include <string>
#include <vector>

#include "domain/text.h"

namespace mc::domain {
namespace {

// In bits. Behind Argon2id and a throttle 28 bits are decades of guessing; a "fair" password is one word and some more.
constexpr double kFair = 28;
constexpr double kGood = 38;
constexpr double kStrong = 55;
constexpr std::size_t kLooked = 72;      ///< Bytes estimated: its time grows with the square, and so many are enough.
constexpr std::size_t kTellingPart = 3;  ///< Shorter parts of a name would forbid half the dictionary.

/// The text in small letters and each part of it between signs: zxcvbn compares its dictionaries so.
void addWords(std::vector<std::string>& words, std::string_view text) {
    std::string whole;
    std::string part;
    const auto finish = [&] {
        if (part.size() >= kTellingPart) words.push_back(part);
        part.clear();
    };
    for (const char c : text) {
        const char small = lowerAscii(c);
        whole.push_back(small);
        const bool isSign =
            small == ' ' || small == '.' || small == '@' || small == '-' || small == '_' || small == '+';
        if (isSign)
            finish();
        else
            part.push_back(small);
    }
    finish();
    if (whole.size() >= kTellingPart) words.push_back(std::move(whole));
}

double bitsOf(std::string_view password, const std::vector<std::string>& own) {
    std::vector<const char*> words;
    for (const auto& word : own)
        words.push_back(word.c_str());
    words.push_back(nullptr);
    const std::string text(password.substr(0, kLooked));
    return ZxcvbnMatch(text.c_str(), words.data(), nullptr);
}

}  // namespace

PasswordStrength passwordStrength(std::string_view password, std::string_view name, std::string_view email) {
    if (codePoints(password) < kShortestPassword) return PasswordStrength::too_short;
    std::vector<std::string> own{"mentorconnect", "mentor"};
    addWords(own, name);
    addWords(own, email);
    addWords(own, email.substr(0, email.find('@')));
    const auto bits = bitsOf(password, own);
    if (bits < kFair) return PasswordStrength::weak;
    if (bits < kGood) return PasswordStrength::fair;
    return bits < kStrong ? PasswordStrength::good : PasswordStrength::strong;
}

}  // namespace mc::domain
