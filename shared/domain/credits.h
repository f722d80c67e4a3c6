#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <span>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"

namespace mc::domain {

using CreditLotId = Id<struct CreditLotTag>;  ///< Of the purchase it came from as well.

/// What may become of credits.
BOOST_DEFINE_FIXED_ENUM_CLASS(CreditMovement, int, bought, spent,
                              returned,    // Of what was spent: the session was not to be.
                              expired,     // Nothing was bought with them in time.
                              taken_back)  // The money for them went back.

/// What the operator decides about credits (PAY-5).
struct CreditRules {
    std::vector<Money> packs{rupees(500), rupees(1000), rupees(2500)};  ///< To be bought; none: credits are not sold.
    Seconds validFor = 365 * kDay;                                      ///< Of what is bought from now on; 0: for ever.
    Seconds tellBefore = 14 * kDay;  ///< So long before they expire their owner is told.

    bool isPack(const Money& amount) const;
    /// Absent: never.
    std::optional<UtcTime> expiryOf(UtcTime boughtAt) const;
};

/// What is left of credits that were bought together.
struct CreditLot {
    CreditLotId id;
    Money left;
    std::optional<UtcTime> expiresAt;  ///< First instant at which they are worth nothing; absent: never.

    bool isGood(UtcTime now) const { return !left.isZero() && (!expiresAt || now < *expiresAt); }
};
BOOST_DESCRIBE_STRUCT(CreditLot, (), (id, left, expiresAt))

/// A part of a lot.
struct CreditPart {
    CreditLotId lot;
    Money amount;
    bool operator==(const CreditPart&) const = default;
};

/// What can be spent of that currency.
Money spendable(std::span<const CreditLot> lots, Currency currency, UtcTime now);

/// From which lots `amount` is taken: what expires first goes first, of one instant what was bought first. Lots of other
/// currencies are left alone. Throws std::logic_error when that is more than can be spent.
std::vector<CreditPart> spendCredits(std::vector<CreditLot> lots, const Money& amount, UtcTime now);

/// The gateway takes no payment below one unit of a currency.
inline constexpr std::int64_t kLeastPaymentMinor = 100;

/// How many of the credits there are pay for something: as many as are needed, but what is left to pay in money is nothing or
/// at least what can be paid. Never negative.
Money creditsToSpend(const Money& available, const Money& due);

/// What was taken from a lot, and how long it had been good then.
struct CreditUse {
    CreditLotId lot;
    Money amount;
    std::optional<UtcTime> expiresAt;  ///< Of the lot, when it was taken …
    UtcTime takenAt;                   ///< … which was then.
};
BOOST_DESCRIBE_STRUCT(CreditUse, (), (lot, amount, expiresAt, takenAt))

/// To which lots `amount` returns: to where it came from, and what was taken last first, so that afterwards the lots are as
/// though only what is kept had been taken. Throws std::logic_error for more than was taken.
std::vector<CreditPart> returnCredits(std::vector<CreditUse> uses, const Money& amount);

/// When a lot expires after something has returned to it: that is good for as long as it was when it was taken, so that
/// nobody loses credits by a session that was not to be. Never earlier than `expiresAt`, the lot's as it stands.
std::optional<UtcTime> expiryAfterReturn(const std::optional<UtcTime>& expiresAt, const CreditUse& use, UtcTime now);

/// How much of a refund goes back to where it came from. money + credits == refund.
struct RefundShares {
    Money money;
    Money credits;
    bool operator==(const RefundShares&) const = default;
};
/// Both by the tier, as included minutes do (case 51): a student who gets half back has half of her credits and half of
/// her money. The credits are rounded half up and money takes the remainder, so that neither is ever more than was given.
RefundShares shareRefund(const Money& refund, const Money& paidByCredits, int percent);

}  // namespace mc::domain
