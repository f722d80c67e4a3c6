#pragma once

#include <array>
#include <boost/describe/enum.hpp>

namespace mc::test {

/// What may happen, in any order and any number of times, to the money of one session and to the session meanwhile.
BOOST_DEFINE_FIXED_ENUM_CLASS(MoneyDeed, int, verify, authorized, captured, order_paid, failed, refund_processed,
                              dispute, expiry, cancel)
inline constexpr std::array kMoneyDeeds{MoneyDeed::verify,     MoneyDeed::authorized, MoneyDeed::captured,
                                        MoneyDeed::order_paid, MoneyDeed::failed,     MoneyDeed::refund_processed,
                                        MoneyDeed::dispute,    MoneyDeed::expiry,     MoneyDeed::cancel};
using DeedSet = unsigned;

constexpr DeedSet deedSetOf(MoneyDeed deed) {
    return 1U << static_cast<unsigned>(deed);
}
constexpr bool hasDeed(DeedSet set, MoneyDeed deed) {
    return (set & deedSetOf(deed)) != 0;
}

/// How the payment stands at the gateway, which is so before anybody is told of it; each of these includes those
/// before.
BOOST_DEFINE_FIXED_ENUM_CLASS(GatewayTruth, int, unpaid, authorized, captured, partly_returned)
inline constexpr std::array kGatewayTruths{GatewayTruth::unpaid, GatewayTruth::authorized, GatewayTruth::captured,
                                           GatewayTruth::partly_returned};

/// The least that must be so for all of the set to be told.
constexpr GatewayTruth truthOf(DeedSet set) {
    if (hasDeed(set, MoneyDeed::refund_processed)) return GatewayTruth::partly_returned;
    if ((set & (deedSetOf(MoneyDeed::captured) | deedSetOf(MoneyDeed::order_paid) | deedSetOf(MoneyDeed::dispute))) !=
        0)
        return GatewayTruth::captured;
    if ((set & (deedSetOf(MoneyDeed::verify) | deedSetOf(MoneyDeed::authorized))) != 0) return GatewayTruth::authorized;
    return GatewayTruth::unpaid;
}

}  // namespace mc::test
