#pragma once

#include <QString>
#include <optional>

#include "protocol/bookings.h"
#include "widgets/icon.h"
#include "widgets/pill.h"

namespace mc::booking {

/// What a booking's status looks like; its word is BookingWords'.
struct StatusPill {
    QString word;
    widgets::PillTone tone = widgets::PillTone::neutral;
    widgets::Icon icon = widgets::Icon::clock;
};
StatusPill statusPill(const protocol::Booking& booking);

}  // namespace mc::booking
