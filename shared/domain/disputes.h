#pragma once

#include <boost/describe/enum.hpp>

#include "domain/booking_status.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"

/// What a student's bank asks back past us (PAY-7), and whose loss it is.
namespace mc::domain {

using DisputeId = Id<struct DisputeTag>;

/// As the gateway has it.
BOOST_DEFINE_FIXED_ENUM_CLASS(DisputeState, int, open,
                              under_review,     // The bank reads what it was sent.
                              action_required,  // It wants more.
                              closed,           // Without money, as a question of the bank that was answered.
                              won,              // The money stays.
                              lost)             // It was taken.

/// Where in the bank's dealings. What was won may come back as a dispute of the next phase.
BOOST_DEFINE_FIXED_ENUM_CLASS(DisputePhase, int, fraud, retrieval, chargeback, pre_arbitration, arbitration)

/// Closed, won or lost: nothing follows.
bool isOver(DisputeState state);

/// The state of a dispute and since when the gateway says so.
struct DisputeMark {
    DisputeState state = DisputeState::open;
    UtcTime at;
    bool operator==(const DisputeMark&) const = default;
};
/// Whether what is heard goes beyond what is known: what is over stays over, of two open states the later one holds, and of
/// two at one instant the further one. The same marks end alike in whatever order they come.
bool follows(const DisputeMark& known, const DisputeMark& heard);

/// What is still at stake: of the disputed amount that which was not given back already, refunds under way included
/// (case 37). Never negative.
Money disputeExposure(const Money& captured, const Money& givenBack, const Money& disputed);

/// What a lost dispute took. Both parts are what the gateway deducted.
struct DisputeLoss {
    Money
        returned;  ///< Went to the student as a refund would; with all refunds never more than was captured (case 35).
    Money beyond;  ///< Went although it had gone back before: the platform's expense, and a matter for a person.
    bool operator==(const DisputeLoss&) const = default;
};
/// `givenBack`: refunds that cannot be stopped any more.
DisputeLoss disputeLoss(const Money& captured, const Money& givenBack, const Money& deducted);

/// What a lost dispute does to the session it paid for.
BOOST_DEFINE_FIXED_ENUM_CLASS(
    DisputeFate, int,
    platform_bears,  // The mentor keeps what the records or the policy gave her: nobody is
                     // settled against whom they bear out (decisions 8 and 11).
    sale_undone)     // It is still to come and not paid for any more: it is cancelled, nobody has
                     // earned anything, and the gateway's fee is the platform's (case 36).
/// `isReported`: an absence was, so that its settlement decides about its money.
DisputeFate disputeFate(BookingStatus status, bool isReported, UtcTime endsAt, UtcTime now);

/// Three days to answer and fewer are few: an admin sees it marked.
inline constexpr Seconds kAnswerSoon = 3 * kDay;
/// Only what waits for an answer can be late with it.
bool isAnswerDueSoon(DisputeState state, UtcTime respondBy, UtcTime now);

}  // namespace mc::domain
