#pragma once

class QWidget;

namespace mc::mentor {

inline constexpr int kAvailabilitySide = 320;  ///< Width of the cards beside the week.

/// The availability while it is loaded.
QWidget* makeAvailabilitySkeleton();

}  // namespace mc::mentor
