#pragma once

class QWidget;

namespace mc::booking {

/// What stands where a time is booked until it is known what is booked.
QWidget* flowSkeleton();

}  // namespace mc::booking
