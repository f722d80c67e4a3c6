#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

/// What assistive technology is told of this product's own controls: a sidebar is a list of pages, a choice is named by
/// its label, a card that opens something is a button, a title is a heading. GUI thread only.
namespace mc::widgets {

/// Once an application; theme.install() does it.
void installAccessibility();

/// What can be done with a card or a row. These names are for programs and the same in every language; what people hear
/// is actionWords().
namespace action {
inline constexpr char kOpen[] = "open";
inline constexpr char kBook[] = "book";
inline constexpr char kFavourite[] = "favourite";
inline constexpr char kSignIn[] = "sign in";
}  // namespace action
/// In the reader's language; of Qt's own actions, choosing and taking the focus. Empty for any other.
QString actionWords(const QString& name);

/// What the only action of a clickable card is called: action::kSignIn. "open" where nothing is said.
void setActionName(QWidget& card, const QString& name);

/// What a widget that draws itself is.
void setRole(QWidget& widget, QAccessible::Role role);

/// Marks a label's words as a heading, or takes that back: labels are headings by their role, which large figures
/// share.
void setHeading(QWidget& widget, bool heading);

/// Sets the accessible name. Qt tells a new name even when it is the old one; this does not, so that what is refreshed
/// each second is silent until it changes.
void setSpokenName(QWidget& widget, const QString& name);
/// The same of the accessible description: a field's hint, say.
void setSpokenDescription(QWidget& widget, const QString& sentence);
/// What is wrong with what is in a field, said as such: Qt has no state for it. Nothing wrong: `hint`.
void setSpokenFault(QWidget& field, const QString& sentence, const QString& hint = {});

}  // namespace mc::widgets
