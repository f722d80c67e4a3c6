#pragma once

class QWidget;

namespace mc::widgets {

/// Tab goes through a widget's parts in the order of its layouts, which is the order of the eye, whenever they were
/// made. Call it again after parts were added or moved.
void followTheEye(QWidget& root);

}  // namespace mc::widgets
