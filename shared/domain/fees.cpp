#include "domain/fees.h"

#include <algorithm>
#include <stdexcept>

namespace mc::domain {
namespace {

constexpr std::int64_t kWhole = 1'000'000;

void require(bool condition, const char* message) {
    if (!condition) throw std::logic_error(message);
}

Money gstOf(const Money& commission, const FeeRates& rates) {
    if (rates.gstMode != GstMode::contained) return multiply(commission, rates.gst);
    return multiply(commission, rates.gst.ppm, kWhole + rates.gst.ppm);
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

}  // namespace mc::domain
