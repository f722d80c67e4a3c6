#pragma once

#include <vector>

class QWidget;

namespace mc::widgets {

/// A widget's own parts in the order of its layout, which is the order of the eye, whenever they were made; those that
/// no layout holds come last. Windows are no parts.
std::vector<QWidget*> partsInOrder(const QWidget& widget);

/// Tab goes through a widget's parts in that order. Call it again after parts were added or moved.
void followTheEye(QWidget& root);

}  // namespace mc::widgets
