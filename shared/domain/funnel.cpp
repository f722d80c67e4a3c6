#include "domain/funnel.h"

#include <algorithm>
#include <array>

namespace mc::domain {

namespace {

std::int64_t monthsOf(CivilDate date) {
    return date.year * std::int64_t{12} + date.month - 1;
}

std::int64_t firstDayOf(std::int64_t month) {
    return toDays({static_cast<int>(month / 12), static_cast<int>(month % 12) + 1, 1});
}

}  // namespace

std::optional<FunnelStep> stepOf(EventName event) {
    switch (event) {
        case EventName::visit:
            return FunnelStep::visit;
        case EventName::search_performed:
            return FunnelStep::search;
        case EventName::mentor_profile_viewed:
            return FunnelStep::profile;
        case EventName::slot_selected:
            return FunnelStep::slot;
        case EventName::payment_succeeded:
            return FunnelStep::payment;
        case EventName::booking_confirmed:
            return FunnelStep::confirmation;
        case EventName::session_joined:
        case EventName::feedback_submitted:
        case EventName::message_sent:
            return std::nullopt;
    }
    return std::nullopt;
}

std::span<const FunnelStep> allSteps() {
    using enum FunnelStep;
    static constexpr std::array kSteps{visit, search, profile, slot, payment, confirmation};
    return kSteps;
}

bool mayReport(EventName event, bool signedIn) {
    using enum EventName;
    if (event == visit || event == slot_selected) return true;
    return !signedIn && (event == search_performed || event == mentor_profile_viewed);
}

std::int64_t firstKeptDay(CivilDate today) {
    const auto month = monthsOf(today) - kEventMonths;
    return std::min(firstDayOf(month) + today.day, firstDayOf(month + 1)) - 1;
}

std::int64_t keyPeriod(CivilDate day) {
    return monthsOf(day) / kEventMonths;
}

}  // namespace mc::domain
