#include "domain/rates.h"

#include <algorithm>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <string>
#include <vector>

#include "domain/months.h"

namespace mc::domain {
namespace {

constexpr std::int64_t kPpmOfPercent = 10'000;
constexpr std::int64_t kWholePpm = 1'000'000;
constexpr std::size_t kPercentDecimals = 4;
constexpr std::int64_t kMostMonths = 60;

template <class Enum>
std::optional<std::int64_t> numberOfWord(std::string_view text) {
    Enum value{};
    if (!boost::describe::enum_from_string(std::string(text).c_str(), value)) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

template <class Enum>
std::string wordOfNumber(std::int64_t value) {
    return boost::describe::enum_to_string(static_cast<Enum>(value), "");
}

bool isWord(RateKind kind) {
    return kind == RateKind::gst_mode || kind == RateKind::tds;
}

std::int64_t shipped(RateKind kind) {
    const FeeRates fees;
    switch (kind) {
        case RateKind::commission:
            return fees.commission.ppm;
        case RateKind::gateway_fee:
            return fees.gateway.ppm;
        case RateKind::platform_fee:
            return fees.platformFee.ppm;
        case RateKind::gst:
            return fees.gst.ppm;
        case RateKind::gst_mode:
            return static_cast<std::int64_t>(fees.gstMode);
        case RateKind::tds:
            return static_cast<std::int64_t>(TdsProfile::one_percent);
        case RateKind::launch_offer:
            break;
    }
    return 0;
}

/// At most six digits, so that nothing overflows. Absent when there is another character, or none.
std::optional<std::int64_t> digitsOf(std::string_view text) {
    if (text.empty() || text.size() > 6) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<std::int64_t> ppmOf(std::string_view text) {
    const auto point = text.find('.');
    const auto whole = digitsOf(text.substr(0, point));
    std::string decimals(point == std::string_view::npos ? "0" : text.substr(point + 1));
    if (decimals.size() > kPercentDecimals || !digitsOf(decimals)) return std::nullopt;
    decimals.resize(kPercentDecimals, '0');
    if (!whole) return std::nullopt;
    const auto ppm = *whole * kPpmOfPercent + *digitsOf(decimals);
    return ppm <= kWholePpm ? std::optional(ppm) : std::nullopt;
}

std::string percentNumber(std::int64_t ppm) {
    std::string text = std::to_string(ppm / kPpmOfPercent);
    if (const auto rest = ppm % kPpmOfPercent; rest != 0) {
        std::string decimals = std::to_string(kPpmOfPercent + rest).substr(1);
        decimals.erase(decimals.find_last_not_of('0') + 1);
        text += '.' + decimals;
    }
    return text;
}

/// The months of the offer that she came under.
std::int64_t offeredMonths(std::span<const DatedRate> table, CivilDate since) {
    return rateOn(table, RateKind::launch_offer, since);
}

}  // namespace

std::optional<std::int64_t> parseRateValue(RateKind kind, std::string_view text) {
    if (kind == RateKind::gst_mode) return numberOfWord<GstMode>(text);
    if (kind == RateKind::tds) return numberOfWord<TdsProfile>(text);
    if (kind != RateKind::launch_offer) return ppmOf(text);
    const auto months = digitsOf(text);
    return months && *months <= kMostMonths ? months : std::nullopt;
}

std::string rateValueText(RateKind kind, std::int64_t value) {
    if (kind == RateKind::gst_mode) return wordOfNumber<GstMode>(value);
    if (kind == RateKind::tds) return wordOfNumber<TdsProfile>(value);
    return kind == RateKind::launch_offer ? std::to_string(value) : percentNumber(value);
}

std::string rateLabel(RateKind kind, std::int64_t value) {
    const auto text = rateValueText(kind, value);
    if (isWord(kind)) return text;
    if (kind != RateKind::launch_offer) return text + " %";
    return text + (value == 1 ? " month" : " months");
}

std::string percentText(Rate rate) {
    return rateLabel(RateKind::commission, rate.ppm);
}

std::optional<DatedRate> lineOn(std::span<const DatedRate> table, RateKind kind, CivilDate date) {
    std::optional<DatedRate> effective;
    for (const DatedRate& line : table)
        if (line.kind == kind && line.from <= date && (!effective || line.from >= effective->from)) effective = line;
    return effective;
}

std::int64_t rateOn(std::span<const DatedRate> table, RateKind kind, CivilDate date) {
    const auto line = lineOn(table, kind, date);
    return line ? line->value : shipped(kind);
}

Rates ratesAt(std::span<const DatedRate> table, CivilDate date) {
    Rates rates;
    rates.fees.commission.ppm = rateOn(table, RateKind::commission, date);
    rates.fees.gateway.ppm = rateOn(table, RateKind::gateway_fee, date);
    rates.fees.platformFee.ppm = rateOn(table, RateKind::platform_fee, date);
    rates.fees.gst.ppm = rateOn(table, RateKind::gst, date);
    rates.fees.gstMode = static_cast<GstMode>(rateOn(table, RateKind::gst_mode, date));
    rates.tds = static_cast<TdsProfile>(rateOn(table, RateKind::tds, date));
    return rates;
}

Rates ratesFor(std::span<const DatedRate> table, const ZoneTable& operatorZone, UtcTime at,
               std::optional<UtcTime> mentorSince) {
    const auto date = operatorZone.dateAt(at);
    Rates rates = ratesAt(table, date);
    if (!mentorSince) return rates;
    const auto since = operatorZone.dateAt(*mentorSince);
    const auto until = addMonths(since, static_cast<int>(offeredMonths(table, since)));
    if (date >= until) return rates;
    rates.freeUntil = until;
    rates.fees.commission = {};
    return rates;
}

bool leavesAShare(const FeeRates& rates) {
    const auto fees = rates.commission.ppm + rates.gateway.ppm;
    const bool bearsGst = rates.gstMode == GstMode::added_to_mentor;
    return fees + (bearsGst ? multiply(paise(rates.commission.ppm), rates.gst).minor : 0) <= kWholePpm;
}

std::optional<CivilDate> firstUnsound(std::span<const DatedRate> table, CivilDate from) {
    std::vector<CivilDate> turns{from};
    for (const DatedRate& line : table)
        if (line.from > from) turns.push_back(line.from);
    std::ranges::sort(turns);
    const auto unsound =
        std::ranges::find_if(turns, [&](CivilDate date) { return !leavesAShare(ratesAt(table, date).fees); });
    return unsound == turns.end() ? std::nullopt : std::optional(*unsound);
}

}  // namespace mc::domain
