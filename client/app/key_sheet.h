#pragma once

class QWidget;

namespace mc::app {

/// Opens the sheet of the keys over a window: what works everywhere, and what works on which page. Esc closes it; one
/// that is open already stays the only one.
void openKeySheet(QWidget& window);

}  // namespace mc::app
