#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace mc::inspect {

/// Words of a window that people cannot read. One line a finding, for people to read:
/// - ended with "…", left out or broken inside a word for want of room; what lists hide above and below, and the
///   entries of closed choices, as well;
/// - cut off by their widget or by one around it, or by what lies over them in the same layout;
/// - wider or higher than the shape they stand on, or painted over each other.
/// What a scroll area hides can be scrolled to and is no finding. `isOurs`: whether a text that ends with "…" should
/// have had room (what people write may be longer than any room). Popups that belong to the window are read too.
QStringList unreadableWords(QWidget& window, const std::function<bool(const QString&)>& isOurs);

/// Buttons, fields and choices of a window that nobody can get to with the mouse: not whole inside the window, and in
/// nothing that scrolls to them. One line a finding.
QStringList unreachableControls(QWidget& window);

}  // namespace mc::inspect
