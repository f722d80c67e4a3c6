#include "domain/booking_code.h"

#include <algorithm>
#include <charconv>

namespace mc::domain {
namespace {

constexpr std::size_t kMaxPrefix = 8;
constexpr std::size_t kDateDigits = 8;
constexpr std::size_t kMinDigits = 3;

bool isPrefix(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= kMaxPrefix && std::ranges::all_of(text, allowed);
}

std::optional<int> parseNumber(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1) return std::nullopt;
    return number;
}

}  // namespace

std::string toString(const BookingCode& code) {
    std::string date = toString(code.date);
    std::erase(date, '-');
    std::string number = std::to_string(code.number);
    if (number.size() < kMinDigits) number.insert(0, kMinDigits - number.size(), '0');
    return code.prefix + "-" + date + "-" + number;
}

std::optional<BookingCode> parseBookingCode(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos || !isPrefix(text.substr(0, dash))) return std::nullopt;
    const std::string_view rest = text.substr(dash + 1);
    if (rest.size() < kDateDigits + 1 + kMinDigits || rest[kDateDigits] != '-') return std::nullopt;
    const std::string iso =
        std::string(rest.substr(0, 4)) + "-" + std::string(rest.substr(4, 2)) + "-" + std::string(rest.substr(6, 2));
    const auto date = parseCivilDate(iso);
    const auto number = parseNumber(rest.substr(kDateDigits + 1));
    if (!date || !number) return std::nullopt;
    BookingCode code{std::string(text.substr(0, dash)), *date, *number};
    return toString(code) == text ? std::optional(std::move(code)) : std::nullopt;
}

}  // namespace mc::domain
