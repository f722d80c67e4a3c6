#include "scheduling/reasons.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::scheduling {
namespace {

using domain::SlotReason;

std::string blocker(const domain::SlotExplanation& why, const domain::SlotCalendar& calendar) {
    if (!why.blockedBy) return "another session";
    const auto local = domain::toString(calendar.zone().wallTimeAt(why.blockedBy->range.begin));
    const bool session = why.blockedBy->kind == domain::BusyKind::session;
    return (session ? "a session at " : "another appointment at ") + local;
}

std::string tooShort(const domain::SlotExplanation& why, const domain::SlotCalendar& calendar) {
    const std::string limit = why.blockedBy ? "before " + blocker(why, calendar) : "before the window ends";
    return "Only " + std::to_string(why.freeMinutes) + " minutes are free " + limit + ".";
}

}  // namespace

std::string reasonCode(SlotReason reason) {
    return boost::describe::enum_to_string(reason, "");
}

std::string sentence(const domain::SlotExplanation& why, const domain::SlotCalendar& calendar) {
    const auto& rules = calendar.availability().rules;
    switch (why.reason) {
        case SlotReason::free:
            return "This time can be booked.";
        case SlotReason::not_accepting:
            return "Bookings are switched off.";
        case SlotReason::past:
            return "This time has passed.";
        case SlotReason::notice:
            return "Bookings are taken up to " + std::to_string(rules.minimumNoticeMinutes) + " minutes ahead.";
        case SlotReason::horizon:
            return "Bookings are taken for the next " + std::to_string(rules.horizonDays) + " days.";
        case SlotReason::vacation:
            return "This day is a day off.";
        case SlotReason::gap:
            return "This time does not exist: the clocks are put forward.";
        case SlotReason::not_offered:
            return "This time is not offered.";
        case SlotReason::busy:
            return "Taken by " + blocker(why, calendar) + ".";
        case SlotReason::buffer:
            return "Too close to " + blocker(why, calendar) + ": a buffer is kept around sessions.";
        case SlotReason::daily_cap:
            return "The day is full: at most " + std::to_string(rules.dailyCap) + " sessions a day.";
        case SlotReason::too_short:
            return tooShort(why, calendar);
    }
    return "";
}

std::string refusal(SlotReason reason) {
    switch (errorCode(reason)) {
        case domain::ErrorCode::mentor_not_accepting:
            return "This mentor takes no bookings at the moment.";
        case domain::ErrorCode::slot_taken:
            return "This time is not free.";
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
        default:
            return domain::ErrorCode::slot_not_offered;
    }
}

}  // namespace mc::scheduling
