#include "booking/booking_pills.h"

#include <utility>

#include "booking/booking_words.h"

namespace mc::booking {
namespace {

using domain::BookingStatus;
using widgets::Icon;
using widgets::PillTone;

std::pair<PillTone, Icon> lookOf(BookingStatus status) {
    switch (status) {
        case BookingStatus::held:
            return {PillTone::warning, Icon::timer};
        case BookingStatus::requested:
            return {PillTone::warning, Icon::clock};
        case BookingStatus::confirmed:
            return {PillTone::success, Icon::check};
        case BookingStatus::completed:
            return {PillTone::neutral, Icon::check};
        case BookingStatus::cancelled:
        case BookingStatus::declined:
            return {PillTone::danger, Icon::close};
        case BookingStatus::expired:
            return {PillTone::neutral, Icon::clock};
        case BookingStatus::no_show:
            return {PillTone::danger, Icon::warning};
    }
    return {PillTone::neutral, Icon::clock};
}

}  // namespace

StatusPill statusPill(const protocol::Booking& booking) {
    if (booking.outage && booking.outage->chooseBy)
        return {BookingWords::awaitsChoice(), PillTone::warning, Icon::clock};
    const auto [tone, icon] = lookOf(booking.status);
    return {BookingWords::status(booking.status), tone, icon};
}

}  // namespace mc::booking
