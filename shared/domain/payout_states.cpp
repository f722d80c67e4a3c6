#include "domain/payout_states.h"

namespace mc::domain {

bool mayBecome(PayoutState from, PayoutState to) {
    switch (from) {
        case PayoutState::proposed:
            return to == PayoutState::approved || to == PayoutState::withdrawn;
        case PayoutState::approved:  // An event of the provider may be quicker than its answer.
            return to == PayoutState::processing || to == PayoutState::quarantined || to == PayoutState::paid ||
                   to == PayoutState::failed || to == PayoutState::reversed;
        case PayoutState::processing:
            return to == PayoutState::quarantined || to == PayoutState::paid || to == PayoutState::failed ||
                   to == PayoutState::reversed;
        case PayoutState::quarantined:
            return to == PayoutState::paid || to == PayoutState::failed;
        case PayoutState::paid:
            return to == PayoutState::reversed;
        case PayoutState::withdrawn:
        case PayoutState::failed:
        case PayoutState::reversed:
            break;
    }
    return false;
}

bool isInTheBooks(PayoutState state) {
    return state != PayoutState::proposed && state != PayoutState::withdrawn;
}

}  // namespace mc::domain
