#include "platform/jobs/reason.h"

#include <algorithm>

#include "domain/text.h"

namespace mc::jobs {
namespace {

constexpr std::size_t kLongest = 200;
constexpr std::ptrdiff_t kDigitsOfANumber = 7;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isPersonal(std::string_view word) {
    if (word.find('@') != std::string_view::npos) return true;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return std::ranges::none_of(word, letter) && std::ranges::count_if(word, isDigit) >= kDigitsOfANumber;
}

}  // namespace

std::string withoutAddresses(std::string_view reason) {
    std::string line;
    while (!reason.empty()) {
        const auto begin = std::ranges::find_if(reason, [](unsigned char c) { return c > ' ' && c != 0x7f; });
        const auto end = std::find_if(begin, reason.end(), [](unsigned char c) { return c <= ' ' || c == 0x7f; });
        const std::string_view word(begin, end);
        if (!line.empty() && !word.empty()) line += ' ';
        line += isPersonal(word) ? std::string_view("…") : word;
        reason = std::string_view(end, reason.end());
    }
    line.resize(domain::characterEnd(line, kLongest));
    return line;
}

}  // namespace mc::jobs
