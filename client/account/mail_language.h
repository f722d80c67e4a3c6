#pragma once

#include <QLocale>

#include "domain/language.h"

namespace mc::account {

/// In which mails are written to somebody who reads this; English where there are none.
inline domain::Language mailLanguage(const QLocale& locale = QLocale()) {
    return locale.language() == QLocale::Hindi ? domain::Language::hi : domain::Language::en;
}

}  // namespace mc::account
