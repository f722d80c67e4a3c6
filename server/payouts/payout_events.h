#pragma once

#include "domain/money.h"
#include "domain/payout_failures.h"
#include "domain/time.h"
#include "platform/database/signal.h"

namespace mc::payouts {

/// What became of a payout, in the transaction that learns of it.
struct PayoutNewsItem {
    domain::PayoutId payout;
    domain::UserId mentor;
    domain::Money net;
    std::string masked;
    std::string reference;
    domain::PayoutFailure failure = domain::PayoutFailure::none;
    bool wasPaid = false;         ///< She was told that it is paid, before it came back.
    bool asksForDetails = false;  ///< Nothing is sent there any more: she has to say where else.
};

/// A week is over, and a mentor is not in its run.
struct PayoutHeld {
    domain::UserId mentor;
    domain::CivilDate period;
    domain::PayoutHold hold = domain::PayoutHold::none;
    domain::Money net;  ///< That would have been paid.
};

struct PayoutEvents {
    database::Signal<PayoutNewsItem> paid;
    database::Signal<PayoutNewsItem> returned;  ///< It failed, or the bank sent it back: owed to her again.
};

}  // namespace mc::payouts
