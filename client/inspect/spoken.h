#pragma once

#include <QStringList>

class QWidget;

namespace mc::inspect {

/// What assistive technology is told of a window and should not be, or is not told and should be. One line a finding,
/// for people to read:
/// - something takes the focus without a name, or without saying what it is;
/// - a field stands behind a caption that is not known to be its own;
/// - there is no heading, or one without a word (a figure in large letters);
/// - parts are told in another order than they are seen in.
QStringList unspoken(QWidget& window);

}  // namespace mc::inspect
