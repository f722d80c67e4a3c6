#include "domain/booking_code.h"

namespace mc::domain {
namespace {

constexpr std::size_t kMinDigits = 3;

}  // namespace

std::string toString(const BookingCode& code) {
    std::string date = toString(code.date);
    std::erase(date, '-');
    std::string number = std::to_string(code.number);
    if (number.size() < kMinDigits) number.insert(0, kMinDigits - number.size(), '0');
    return code.prefix + "-" + date + "-" + number;
}

}  // namespace mc::domain
