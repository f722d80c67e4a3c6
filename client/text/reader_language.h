#pragma once

#include <QLocale>

#include "domain/language.h"

namespace mc::text {

/// In which of the languages that both programs know something is said to who reads this; English where there is none.
inline domain::Language readerLanguage(const QLocale& locale = QLocale()) {
    return locale.language() == QLocale::Hindi ? domain::Language::hi : domain::Language::en;
}

}  // namespace mc::text
