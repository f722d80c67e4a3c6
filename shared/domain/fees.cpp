#include "domain/fees.h"

#include <algorithm>
#include <stdexcept>

namespace mc::domain {
namespace {

constexpr std::int64_t kWhole = 1'000'000;

void require(bool condition, const char* message) {
    if (!condition) throw std::logic_error(message);
}

Money gstIn(const Money& amount, Rate gst) {
    return multiply(amount, gst.ppm, kWhole + gst.ppm);
}

Money gstOf(const Money& commission, const FeeRates& rates) {
    if (rates.gstMode != GstMode::contained) return multiply(commission, rates.gst);
    return gstIn(commission, rates.gst);
}

}  // namespace

FeeSplit splitFee(const Money& listPrice, const FeeRates& rates) {
    require(!listPrice.isNegative(), "a price is never negative");
    const Rate mentorRate{kWhole - rates.commission.ppm - rates.gateway.ppm};
    require(mentorRate.ppm >= 0, "fees are at most the whole price");

    FeeSplit split;
    split.listPrice = listPrice;
    split.mentorShare = multiply(listPrice, mentorRate);
    split.gatewayFee = std::min(multiply(listPrice, rates.gateway), listPrice - split.mentorShare);
    split.commission = listPrice - split.mentorShare - split.gatewayFee;
    split.gst = gstOf(split.commission, rates);
    split.platformNet = rates.gstMode == GstMode::contained ? split.commission - split.gst : split.commission;
    if (rates.gstMode == GstMode::added_to_mentor) split.mentorShare -= split.gst;
    split.gross = rates.gstMode == GstMode::added_to_student ? listPrice + split.gst : listPrice;
    return split;
}

Money platformFeeOn(const Money& due, const FeeRates& rates) {
    return multiply(due, rates.platformFee);
}

PlatformFee splitPlatformFee(const Money& amount, const FeeRates& rates) {
    require(!amount.isNegative(), "a fee is never negative");
    const bool added = rates.gstMode == GstMode::added_to_student;
    PlatformFee fee;
    fee.amount = amount;
    fee.gst = added ? multiply(amount, rates.gst) : gstIn(amount, rates.gst);
    fee.charged = added ? amount + fee.gst : amount;
    fee.net = fee.charged - fee.gst;
    return fee;
}

}  // namespace mc::domain
