#pragma once

#include <boost/describe/enum.hpp>

#include "domain/payout_states.h"

namespace mc::domain {

/// Why a payout is not, or not yet, paid. The words are those of the table.
BOOST_DEFINE_FIXED_ENUM_CLASS(PayoutFailure, int, none,
                              // Withdrawn before it was in the books.
                              rejected,         // With its run.
                              sum_changed,      // It was contested or given back since the run was made.
                              details_changed,  // She is paid somewhere else since then.
                              // Of these the first three are not sent at all.
                              details_blocked,   // A payout came back from there.
                              mentor_inactive,   // Suspended, or erased.
                              disputed,          // A student's bank asks back what it pays for (case 37).
                              account_invalid,   // There is no such account.
                              account_closed,    // Or it is frozen, or nobody used it for too long.
                              account_limit,     // It does not take such a transfer.
                              bank_rejected,     // Her bank said no and not why.
                              bank_down,         // A bank on the way could not be reached.
                              balance_low,       // Our own account held too little.
                              provider_refused,  // The provider did not take it, or somebody stopped it there.
                              by_hand,           // An admin could not pay it.
                              unknown,
                              // A person decides.
                              mismatch,  // The provider has it with another sum or account.
                              twice)     // It has it more than once.

/// Whether nothing more is to be sent to where it was sent (case 48). What came back without a word was refused there; what
/// never left was not.
constexpr bool blocksDetails(PayoutFailure why, PayoutState end) {
    switch (why) {
        case PayoutFailure::account_invalid:
        case PayoutFailure::account_closed:
        case PayoutFailure::account_limit:
            return true;
        case PayoutFailure::bank_rejected:
        case PayoutFailure::unknown:
            return end == PayoutState::reversed;
        default:
            return false;
    }
}

}  // namespace mc::domain
