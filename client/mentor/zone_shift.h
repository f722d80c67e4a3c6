#pragma once

#include <vector>

#include "domain/availability.h"

namespace mc::mentor {

/// A weekly time that is read by another clock: when it is next, and when it would be.
struct ShiftedWindow {
    int weekday = 1;
    domain::UtcRange before;
    domain::UtcRange after;
    domain::Seconds shift() const { return after.begin - before.begin; }
};

/// The weekly times on the first seven days from `today` on, in one zone and in another; those that do not exist on
/// their day, in either, are left out.
std::vector<ShiftedWindow> shiftedWindows(const std::vector<domain::WeeklyWindow>& windows,
                                          const domain::ZoneTable& from, const domain::ZoneTable& to,
                                          domain::CivilDate today);

}  // namespace mc::mentor
