#include "domain/booking_states.h"

#include <algorithm>

namespace mc::domain {
namespace {

using enum BookingStatus;
using enum BookingEvent;
using enum Party;

constexpr BookingTransition kTransitions[] = {
    {held, pay_instant, platform, confirmed},
    {held, pay_request, platform, requested},
    {held, expire_hold, platform, expired},
    {held, BookingEvent::cancel, student, cancelled},
    {held, BookingEvent::cancel, platform, cancelled},

    {requested, accept, mentor, confirmed},
    {requested, decline, mentor, declined},
    {requested, decline, platform, declined},
    {requested, BookingEvent::cancel, student, cancelled},
    {requested, BookingEvent::cancel, platform, cancelled},

    {confirmed, BookingEvent::cancel, student, cancelled},
    {confirmed, BookingEvent::cancel, mentor, cancelled},
    {confirmed, BookingEvent::cancel, platform, cancelled},
    {confirmed, complete, mentor, completed},
    {confirmed, complete, platform, completed},
    {confirmed, report_no_show, student, no_show},
    {confirmed, report_no_show, mentor, no_show},
    {confirmed, report_no_show, platform, no_show},
};

}  // namespace

std::span<const BookingTransition> bookingTransitions() {
    return kTransitions;
}

std::optional<BookingStatus> nextStatus(BookingStatus from, BookingEvent event, Party by) {
    const auto found = std::ranges::find_if(kTransitions, [&](const BookingTransition& line) {
        return line.from == from && line.event == event && line.by == by;
    });
    return found == std::end(kTransitions) ? std::nullopt : std::optional(found->to);
}

Result<BookingStatus> apply(BookingStatus from, BookingEvent event, Party by) {
    if (const auto next = nextStatus(from, event, by)) return *next;
    return fail(ErrorCode::invalid_state, "The booking is " + std::string(label(from)) + ".");
}

bool isEnd(BookingStatus status) {
    return std::ranges::none_of(kTransitions, [&](const BookingTransition& line) { return line.from == status; });
}

std::string_view label(BookingStatus status) {
    switch (status) {
        case held:
            return "held";
        case requested:
            return "awaiting the mentor's answer";
        case confirmed:
            return "confirmed";
        case completed:
            return "completed";
        case cancelled:
            return "cancelled";
        case declined:
            return "declined";
        case expired:
            return "expired";
        case no_show:
            return "a no-show";
    }
    return "";
}

}  // namespace mc::domain
