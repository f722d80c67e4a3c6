#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace mc::domain {

/// ISO 4217, upper case.
struct Currency {
    std::array<char, 3> code{'I', 'N', 'R'};
    auto operator<=>(const Currency&) const = default;
    std::string_view text() const { return {code.data(), code.size()}; }
};

/// Integer minor units (paise) plus a currency (decision 14). Never floating point. Adding two currencies, or
/// overflowing 64 bits, throws std::logic_error: both are bugs of the caller.
struct Money {
    std::int64_t minor = 0;
    Currency currency;
    auto operator<=>(const Money&) const = default;
    Money& operator+=(const Money& other);
    Money& operator-=(const Money& other);
    friend Money operator+(Money a, const Money& b) { return a += b; }
    friend Money operator-(Money a, const Money& b) { return a -= b; }
    friend Money operator-(Money a) { return Money{0, a.currency} -= a; }
    bool isZero() const { return minor == 0; }
    bool isNegative() const { return minor < 0; }
};

inline Money rupees(std::int64_t whole) {
    return {whole * 100, {}};
}
inline Money paise(std::int64_t minor) {
    return {minor, {}};
}

/// Parts per million, so that 0.1 % needs no fraction.
struct Rate {
    std::int64_t ppm = 0;
    auto operator<=>(const Rate&) const = default;
};
inline constexpr Rate percent(std::int64_t whole) {
    return {whole * 10'000};
}

/// amount × rate, rounded half up once (decision 14); a negative amount gives exactly minus what the positive gives, so
/// that a reversal cancels its original. Throws std::logic_error on overflow or a negative rate.
Money multiply(const Money& amount, Rate rate);
/// The same for a fraction whose parts are below 10⁹: 18/118 is not a whole number of ppm.
Money multiply(const Money& amount, std::int64_t numerator, std::int64_t denominator);

/// "₹1,00,000.00" with lakh grouping for INR, "$1,234.50" style thousands for others; minus as
/// "− ₹200.00" (U+2212 and a no-break space). Currencies without a known symbol are written "CHF 1,234.50"; decimals as
/// ISO 4217 has them.
std::string format(const Money& amount);
/// As format, without ".00" when there are no minor units: "₹899".
std::string formatShort(const Money& amount);

}  // namespace mc::domain
