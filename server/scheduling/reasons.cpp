#include "scheduling/reasons.h"

namespace mc::scheduling {
namespace {

using domain::SlotReason;

/// The rule that says no, or how much is free.
std::optional<int> limitOf(const domain::SlotExplanation& why, const domain::SchedulingRules& rules) {
    switch (why.reason) {
        case SlotReason::notice:
            return rules.minimumNoticeMinutes;
        case SlotReason::horizon:
            return rules.horizonDays;
        case SlotReason::daily_cap:
            return rules.dailyCap;
        case SlotReason::too_short:
            return why.freeMinutes;
        case SlotReason::premium:
            return rules.horizonDays;
        default:
            return std::nullopt;
    }
}

}  // namespace

protocol::SlotExplanation toDto(const domain::SlotExplanation& why, domain::UtcTime at,
                                const domain::SlotCalendar& calendar) {
    protocol::SlotExplanation dto;
    dto.at = at;
    dto.free = why.reason == SlotReason::free;
    dto.reason = why.reason;
    dto.limit = limitOf(why, calendar.availability().rules);
    if (!why.blockedBy) return dto;
    dto.blockedBy = why.blockedBy->kind;
    dto.blockedFrom = why.blockedBy->range.begin;
    return dto;
}

std::string refusal(SlotReason reason) {
    switch (errorCode(reason)) {
        case domain::ErrorCode::mentor_not_accepting:
            return "This mentor takes no bookings at the moment.";
        case domain::ErrorCode::slot_taken:
            return "This time is not free.";
        case domain::ErrorCode::slot_for_premium:
            return "This time is kept for Premium.";
        default:
            return "This time is not offered.";
    }
}

domain::ErrorCode errorCode(SlotReason reason) {
    switch (reason) {
        case SlotReason::not_accepting:
            return domain::ErrorCode::mentor_not_accepting;
        case SlotReason::busy:
        case SlotReason::buffer:
        case SlotReason::daily_cap:
        case SlotReason::too_short:
            return domain::ErrorCode::slot_taken;
        case SlotReason::premium:
            return domain::ErrorCode::slot_for_premium;
        default:
            return domain::ErrorCode::slot_not_offered;
    }
}

}  // namespace mc::scheduling
