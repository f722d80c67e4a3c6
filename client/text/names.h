#pragma once

#include <QString>
#include <QStringList>
#include <string>

/// Names as people are called by them.
namespace mc::text {

/// What to say "Good morning" to: the first word that is no honorific, "Asha" for "Dr. Asha Rao" and for "डॉ. Asha Rao".
/// With nothing but one word after the honorific it is both: nobody is greeted by the family name alone.
QString givenName(const QString& name);
QString givenName(const std::string& name);

/// The words of a name without the honorifics before it; of nothing but honorifics the last stays.
QStringList namesOf(const QString& name);

}  // namespace mc::text
