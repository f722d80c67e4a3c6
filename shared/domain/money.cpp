#include "domain/money.h"

#include <limits>
#include <stdexcept>

namespace mc::domain {
namespace {

constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMillion = 1'000'000;

std::int64_t add(std::int64_t a, std::int64_t b) {
    if ((b > 0 && a > kMax - b) || (b < 0 && a < kMin - b)) throw std::logic_error("money overflows");
    return a + b;
}

std::int64_t times(std::int64_t a, std::int64_t b) {
    if (b != 0 && a > kMax / b) throw std::logic_error("money overflows");
    return a * b;
}

void requireSame(const Money& a, const Money& b) {
    if (a.currency != b.currency) throw std::logic_error("two currencies in one sum");
}

struct Style {
    std::string_view code;
    std::string_view symbol;  // Empty: the code and a no-break space.
    int decimals;
};

// What is not listed has two decimals and is written with its code (ISO 4217).
constexpr Style kStyles[] = {
    {"INR", "₹", 2}, {"USD", "$", 2}, {"EUR", "€", 2}, {"GBP", "£", 2}, {"JPY", "¥", 0}, {"KRW", "₩", 0},
    {"VND", "₫", 0}, {"CLP", "", 0},  {"ISK", "", 0},  {"BHD", "", 3},  {"KWD", "", 3},  {"OMR", "", 3},
};

Style styleOf(const Currency& currency) {
    for (const Style& style : kStyles)
        if (style.code == currency.text()) return style;
    return {currency.text(), "", 2};
}

/// 100000 → "1,00,000" when the groups after the first are of two digits, else "100,000".
std::string grouped(std::uint64_t whole, std::size_t laterGroup) {
    std::string text = std::to_string(whole);
    std::size_t step = 3;
    for (std::size_t at = text.size(); at > step;) {
        at -= step;
        text.insert(at, ",");
        step = laterGroup;
    }
    return text;
}

std::string render(const Money& amount, bool keepZeroDecimals) {
    const Style style = styleOf(amount.currency);
    std::uint64_t unit = 1;
    for (int i = 0; i < style.decimals; ++i)
        unit *= 10;
    const auto raw = static_cast<std::uint64_t>(amount.minor);
    const std::uint64_t magnitude = amount.isNegative() ? 0 - raw : raw;
    std::string text = amount.isNegative() ? "−\u00a0" : "";
    text += style.symbol.empty() ? std::string(style.code) + "\u00a0" : std::string(style.symbol);
    text += grouped(magnitude / unit, style.code == "INR" ? 2 : 3);
    const std::uint64_t fraction = magnitude % unit;
    if (style.decimals == 0 || (fraction == 0 && !keepZeroDecimals)) return text;
    return text + "." + std::to_string(unit + fraction).substr(1);
}

}  // namespace

Money& Money::operator+=(const Money& other) {
    requireSame(*this, other);
    minor = add(minor, other.minor);
    return *this;
}

Money& Money::operator-=(const Money& other) {
    requireSame(*this, other);
    if (other.minor == kMin) throw std::logic_error("money overflows");
    minor = add(minor, -other.minor);
    return *this;
}

Money multiply(const Money& amount, std::int64_t numerator, std::int64_t denominator) {
    if (numerator < 0 || denominator <= 0) throw std::logic_error("a rate is never negative");
    if (amount.minor == kMin) throw std::logic_error("money overflows");
    const std::int64_t magnitude = amount.isNegative() ? -amount.minor : amount.minor;
    // Whole denominators and the rest apart: the product never needs more than 64 bits unless the answer does.
    const std::int64_t whole = times(magnitude / denominator, numerator);
    const std::int64_t rest = (times(magnitude % denominator, numerator) + denominator / 2) / denominator;
    const std::int64_t product = add(whole, rest);
    return {amount.isNegative() ? -product : product, amount.currency};
}

Money multiply(const Money& amount, Rate rate) {
    return multiply(amount, rate.ppm, kMillion);
}

std::string format(const Money& amount) {
    return render(amount, true);
}

std::string formatShort(const Money& amount) {
    return render(amount, false);
}

}  // namespace mc::domain
