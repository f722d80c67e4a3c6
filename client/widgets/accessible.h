#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

/// What assistive technology is told of this product's own controls: a sidebar is a list of pages, a choice is named by
/// its label, a card that opens something is a button, a title is a heading. GUI thread only.
namespace mc::widgets {

/// Once an application; theme.install() does it.
void installAccessibility();

/// What the only action of a clickable card is called: "sign in". "open" where nothing is said.
void setActionName(QWidget& card, const QString& name);

/// What a widget that draws itself is.
void setRole(QWidget& widget, QAccessible::Role role);

/// Marks a label's words as a heading, or takes that back: labels are headings by their role, which large figures
/// share.
void setHeading(QWidget& widget, bool heading);

/// Sets the accessible name. Qt tells a new name even when it is the old one; this does not, so that what is refreshed
/// each second is silent until it changes.
void setSpokenName(QWidget& widget, const QString& name);
/// The same of the accessible description: a field's error, or its hint.
void setSpokenDescription(QWidget& widget, const QString& sentence);

}  // namespace mc::widgets
