#pragma once

#include <QString>

class QAbstractButton;

/// Words that somebody typed, shown where Qt would read them: as rich text in a tool tip, as a key in a menu or on a
/// button. Everything that shows names, headlines, topics or reasons goes through these. GUI thread only.
namespace mc::widgets {

/// For setToolTip: "<b>x</b>" is shown as it is written.
QString plainToolTip(const QString& text);

/// For QMenu::addAction: "R&D" keeps its sign and gets no key of its own, and a tab separates nothing.
QString menuText(const QString& text);

/// Words of a button that draws them itself: "R&D" becomes no Alt+D, and is read out whole.
void setPlainText(QAbstractButton& button, const QString& text);

}  // namespace mc::widgets
