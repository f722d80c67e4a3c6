#pragma once

#include "domain/money.h"
#include "domain/payout_states.h"
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
