#include "domain/disputes.h"

#include <algorithm>
#include <tuple>

namespace mc::domain {

bool isOver(DisputeState state) {
    return state == DisputeState::closed || state == DisputeState::won || state == DisputeState::lost;
}

bool follows(const DisputeMark& known, const DisputeMark& heard) {
    if (isOver(known.state)) return false;
    if (isOver(heard.state)) return true;
    return std::tie(heard.at, heard.state) > std::tie(known.at, known.state);
}

Money disputeExposure(const Money& captured, const Money& givenBack, const Money& disputed) {
    const Money nothing{0, captured.currency};
    return std::max(nothing, std::min(disputed, captured - givenBack));
}

DisputeLoss disputeLoss(const Money& captured, const Money& givenBack, const Money& deducted) {
    const auto returned = disputeExposure(captured, givenBack, deducted);
    return {returned, deducted - returned};
}

DisputeFate disputeFate(BookingStatus status, bool isReported, UtcTime endsAt, UtcTime now) {
    const bool isLive = status == BookingStatus::requested || status == BookingStatus::confirmed;
    return isLive && !isReported && now < endsAt ? DisputeFate::sale_undone : DisputeFate::platform_bears;
}

bool isAnswerDueSoon(DisputeState state, UtcTime respondBy, UtcTime now) {
    const bool waits = state == DisputeState::open || state == DisputeState::action_required;
    return waits && respondBy - now <= kAnswerSoon;
}

}  // namespace mc::domain
