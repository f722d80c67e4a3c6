#pragma once

#include <QString>

class QWidget;

namespace mc::widgets {

/// Tells assistive technology a sentence in the name of a widget's window; nothing is shown. For what changes without
/// the focus being there, such as a message that has come. GUI thread only.
void announce(QWidget& from, const QString& sentence);

}  // namespace mc::widgets
