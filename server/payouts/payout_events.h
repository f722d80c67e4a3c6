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

struct PayoutEvents {
    database::Signal<PayoutNewsItem> paid;
    database::Signal<PayoutNewsItem> returned;  ///< It failed, or the bank sent it back: owed to her again.
};

}  // namespace mc::payouts
