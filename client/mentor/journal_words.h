#pragma once

#include <QCoreApplication>
#include <QString>

#include "domain/journal.h"

namespace mc::mentor {

/// Her accounts, and what a check of her journal came to, for a mentor.
struct JournalWords {
    Q_DECLARE_TR_FUNCTIONS(mc::mentor::JournalWords)

public:
    static QString account(domain::MentorAccount account);
    static QString right(int lines, int sessions);
    static QString wrong(const domain::JournalFinding& finding);
};

}  // namespace mc::mentor
