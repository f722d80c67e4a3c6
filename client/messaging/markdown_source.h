#pragma once

#include <QString>

/// What happens to a message's text before CommonMark reads it. Pure functions.
namespace mc::messaging {

/// Puts every fence on a line of its own: people write "See: ```cpp" and "}```" in the middle of a line, where
/// CommonMark sees no fence and the code would be lost among the words.
QString withWholeFences(const QString& text);

/// Marks with signs that nobody can type what messages do not have: HTML, headings, reference definitions, and words
/// that touch a web address without belonging to it (a danda, a closing quotation mark).
QString shielded(const QString& text);
/// Without those signs.
QString unshielded(QString text);

}  // namespace mc::messaging
