#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/credits.h"
#include "protocol/payments.h"

namespace mc::protocol {

/// Credits that were bought together and are not spent yet.
struct WalletLot {
    domain::Money left;
    domain::UtcTime boughtAt;
    std::optional<domain::UtcTime> expiresAt;  ///< Absent: never.
};
BOOST_DESCRIBE_STRUCT(WalletLot, (), (left, boughtAt, expiresAt))

/// GET /api/me/credits → Wallet (PAY-5).
struct Wallet {
    domain::Money spendable;           ///< Spent before money with the next booking.
    domain::Money kept;                ///< For bookings that are not paid, or not accepted, yet.
    std::vector<WalletLot> lots;       ///< As they were bought.
    std::vector<domain::Money> packs;  ///< What can be bought; none: nothing.
    int validDays = 0;                 ///< Of what is bought now; 0: for ever.
};
BOOST_DESCRIBE_STRUCT(Wallet, (), (spendable, kept, lots, packs, validDays))

/// One thing that became of them; `amount` as it changed what is owned.
struct CreditMove {
    domain::UtcTime at;
    domain::CreditMovement kind = domain::CreditMovement::bought;
    domain::Money amount;
    std::string code;                            ///< "GRP-20260218-001", or by which the purchase is called.
    std::optional<domain::BookingId> bookingId;  ///< Absent unless it is about a session.

    void setSubject(const domain::Subject& subject) { bookingId = domain::bookingOf(subject); }
};
BOOST_DESCRIBE_STRUCT(CreditMove, (), (at, kind, amount, code, bookingId))

/// GET /api/me/credits/moves?limit=&cursor=: the newest first.
struct CreditMovePage {
    std::vector<CreditMove> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(CreditMovePage, (), (items, next))

/// POST /api/me/credits/orders → Order, to be paid like any; needs Idempotency-Key. The same pack again, while it is not
/// paid, is the same order.
struct BuyCredits {
    domain::Money pack;
};
BOOST_DESCRIBE_STRUCT(BuyCredits, (), (pack))
template <>
inline const FieldLimits& Limits<BuyCredits>::table() {
    static const FieldLimits limits{{"pack", minimum(1)}};
    return limits;
}

}  // namespace mc::protocol
