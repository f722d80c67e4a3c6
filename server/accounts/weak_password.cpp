#include "accounts/weak_password.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace mc::accounts {
namespace {

constexpr std::ptrdiff_t kShortest = 10;
constexpr std::size_t kTellingPart = 4;  ///< Shorter names would forbid half the dictionary.

// The commonest of ten characters and more; shorter ones are refused anyway.
constexpr std::array<std::string_view, 46> kCommon{
    "1234567890",  "0123456789",    "9876543210",    "1q2w3e4r5t",       "q1w2e3r4t5",    "qwertyuiop",   "asdfghjkl;",
    "password12",  "password123",   "password1234",  "passw0rd123",      "p@ssw0rd123",   "p@ssword123",  "password!1",
    "iloveyou12",  "iloveyou123",   "qwerty12345",   "qwerty123456",     "qwertyuiop123", "1qaz2wsx3edc", "abc1234567",
    "abcd123456",  "a123456789",    "abcdefghij",    "letmein123",       "letmein1234",   "welcome123",   "welcome1234",
    "admin12345",  "administrator", "changeme123",   "trustno1trustno1", "football123",   "baseball123",  "sunshine123",
    "princess123", "superman123",   "monkey12345",   "dragon12345",      "master12345",   "zxcvbnm123",   "india12345",
    "bharat12345", "sachin12345",   "mentorconnect", "krishna123"};

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) {
        return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
    });
    return out;
}

std::ptrdiff_t characters(std::string_view utf8) {
    return std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

/// Each character is the one before, or all rise or all fall by one.
bool isRun(std::string_view text) {
    if (text.size() < 2) return true;
    const int step = text[1] - text[0];
    if (std::abs(step) > 1) return false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] - text[i - 1] != step) return false;
    }
    return true;
}

/// The password is little more than the word.
bool isMadeOf(const std::string& password, const std::string& word) {
    return word.size() >= kTellingPart && password.find(word) != std::string::npos && password.size() < word.size() + 6;
}

}  // namespace

bool isWeakPassword(std::string_view password, std::string_view name, std::string_view email) {
    if (characters(password) < kShortest) return true;
    const auto text = lower(password);
    const auto address = lower(email);
    return std::ranges::find(kCommon, text) != kCommon.end() || isRun(text) || isMadeOf(text, address) ||
           isMadeOf(text, address.substr(0, address.find('@'))) || isMadeOf(text, lower(name));
}

}  // namespace mc::accounts
