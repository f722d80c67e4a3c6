#pragma once

#include <QString>

class QWidget;

/// What assistive technology is told of this product's own controls: a sidebar is a list of pages, a choice is named by
/// its label, a card that opens something is a button, a title is a heading. GUI thread only.
namespace mc::widgets {

/// Once an application; theme.install() does it.
void installAccessibility();

/// What the only action of a clickable card is called: "sign in". "open" where nothing is said.
void setActionName(QWidget& card, const QString& name);

/// Marks a widget's words as a heading, or takes that back.
void setHeading(QWidget& widget, bool heading);

/// Sets the accessible name. Qt tells a new name even when it is the old one; this does not, so that what is refreshed
/// each second is silent until it changes.
void setSpokenName(QWidget& widget, const QString& name);

}  // namespace mc::widgets
