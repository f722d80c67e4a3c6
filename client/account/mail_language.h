#pragma once

#include "text/reader_language.h"

namespace mc::account {

/// In which mails are written to somebody who reads this.
inline domain::Language mailLanguage(const QLocale& locale = QLocale()) {
    return text::readerLanguage(locale);
}

}  // namespace mc::account
