#pragma once

#include <QString>

/// Text measured in what people call characters. Pure functions.
namespace mc::widgets {

/// How many characters the server counts: Unicode code points. An emoji outside the first plane is one, not two.
int characterCount(const QString& text);

/// The beginning of the text, at most `most` code points long, ending between two characters as people see them: no
/// half emoji, no vowel sign cut from its letter.
QString firstCharacters(const QString& text, int most);

}  // namespace mc::widgets
