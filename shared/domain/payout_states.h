#pragma once

#include <boost/describe/enum.hpp>

#include "domain/ids.h"

namespace mc::domain {

using PayoutId = Id<struct PayoutTag>;
using PayoutRunId = Id<struct PayoutRunTag>;
using PayoutFileId = Id<struct PayoutFileTag>;  ///< What the bank is given to pay by hand.

/// What becomes of one mentor's payout of a week. Nothing is in the books before it is approved; from then on it ends as
/// paid, or its money is owed to her again.
BOOST_DEFINE_FIXED_ENUM_CLASS(PayoutState, int,
                              proposed,     // Waits for the second admin.
                              withdrawn,    // Refused, or not true any more when it was to be approved.
                              approved,     // In the books; about to be sent.
                              processing,   // The provider has it.
                              quarantined,  // The provider says of it what cannot be: a person decides.
                              paid,
                              failed,    // It never left; what it was for is due again.
                              reversed)  // The bank sent it back; owed again.

/// Decides every change of a payout.
bool mayBecome(PayoutState from, PayoutState to);
/// It was approved: what it pays is in no other payout, unless it never left.
bool isInTheBooks(PayoutState state);

/// What becomes of a run as a whole.
BOOST_DEFINE_FIXED_ENUM_CLASS(PayoutRunState, int, proposed, approved, rejected)

/// Why a mentor is not in a run.
BOOST_DEFINE_FIXED_ENUM_CLASS(PayoutHold, int, none,
                              below_threshold,  // Carried to the next run (case 43).
                              no_details,
                              details_changed,  // Less than 72 hours ago.
                              details_blocked,  // The bank sent the last payout back.
                              upi_limit,        // More than UPI sends at once: a bank account is needed.
                              suspended,        // She may not come in.
                              erased,           // She has left, and is owed something.
                              disputed,         // Students' banks ask back all that would be due (case 37).
                              waiting,          // A payout of hers waits for approval.
                              paid_already)     // She has a payout of this week (case 49).

/// She has to do something about it, or wait for what she did; the others settle by themselves.
constexpr bool isHers(PayoutHold hold) {
    return hold == PayoutHold::no_details || hold == PayoutHold::details_changed ||
           hold == PayoutHold::details_blocked || hold == PayoutHold::upi_limit;
}

/// How money leaves: by the provider, or by a file for the bank.
BOOST_DEFINE_FIXED_ENUM_CLASS(PayoutWay, int, provider, manual)

}  // namespace mc::domain
