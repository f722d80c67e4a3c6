#pragma once

namespace mc::widgets {

class Chart;

/// Makes charts known to assistive technology as such, with the current point as their value; called by the widget.
void installChartAccessibility();
/// Tells whoever listens that another value is shown.
void notifyChartValue(Chart& chart);

}  // namespace mc::widgets
