#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/fees.h"
#include "domain/money.h"
#include "domain/time.h"

namespace mc::domain {

/// What an operator decides by date (decisions 9 and 13). The words are those of the table and of the command.
BOOST_DEFINE_FIXED_ENUM_CLASS(RateKind, int, commission, gateway_fee,
                              platform_fee,  // On the student's side, on what she pays for a session.
                              gst,
                              gst_mode,      // Where the GST on the commission is found.
                              tds,           // Which profile of tax is kept back from payouts.
                              launch_offer)  // For so many months new mentors pay no commission.

/// Tax kept back from what a mentor earns in a financial year above a threshold (decision 13).
BOOST_DEFINE_FIXED_ENUM_CLASS(TdsProfile, int, none,
                              one_percent,       // 1 % above ₹50,000 (P14).
                              tenth_of_percent)  // 0.1 % above ₹5,00,000: in force since October 2024.

/// One line of the table: so from that date on, in the operator's zone, until another line of its kind. Of two lines of
/// one date the later counts.
struct DatedRate {
    RateKind kind = RateKind::commission;
    CivilDate from;
    std::int64_t value = 0;  ///< ppm; months of launch_offer; the number of a GstMode or TdsProfile.
    bool operator==(const DatedRate&) const = default;
};

/// What was typed for a kind: "2.5" (percent, at most four decimals, at most 100), "3" (months, at most 60), "contained".
/// Absent when it is none.
std::optional<std::int64_t> parseRateValue(RateKind kind, std::string_view text);
/// Its opposite: "2.5".
std::string rateValueText(RateKind kind, std::int64_t value);
/// For people: "2.5 %", "3 months", "contained".
std::string rateLabel(RateKind kind, std::int64_t value);
/// "20 %", "2.5 %"
std::string percentText(Rate rate);

/// The line that counts on a date; absent where none does and the shipped value stands. `table`: in the order in which
/// the lines were written.
std::optional<DatedRate> lineOn(std::span<const DatedRate> table, RateKind kind, CivilDate date);
/// The same, or the shipped value.
std::int64_t rateOn(std::span<const DatedRate> table, RateKind kind, CivilDate date);

/// What holds on a date.
struct Rates {
    FeeRates fees;
    TdsProfile tds = TdsProfile::one_percent;
    std::optional<CivilDate> freeUntil;  ///< The launch offer holds: the first date with commission again.
};

/// What holds at an instant for a mentor. `mentorSince`: when she was approved, which decides about the launch offer;
/// absent: for nobody in particular. Shipped: 20 %, 2 %, 18 % contained, one_percent, no platform fee, and
/// no offer, which spares a mentor her commission and a student nothing.
Rates ratesFor(std::span<const DatedRate> table, const ZoneTable& operatorZone, UtcTime at,
               std::optional<UtcTime> mentorSince);
/// For nobody in particular, on a date.
Rates ratesAt(std::span<const DatedRate> table, CivilDate date);

/// False where a mentor would pay for being booked: fees, and GST that she bears, above the whole price.
bool leavesAShare(const FeeRates& rates);
/// The first date, from `from` on, on which the table leaves no share. Absent: there is none.
std::optional<CivilDate> firstUnsound(std::span<const DatedRate> table, CivilDate from);

}  // namespace mc::domain
