#include "mentor/journal_words.h"

namespace mc::mentor {

using domain::JournalFault;

QString JournalWords::account(domain::MentorAccount account) {
    return account == domain::MentorAccount::mentor_payable ? tr("To be paid out") : tr("For sessions to come");
}

QString JournalWords::right(int lines, int sessions) {
    return tr("%1 %2", "two sentences")
        .arg(tr("%n line(s) read: each is as it was written and follows from those before.", nullptr, lines),
             tr("What they come to is your share of %n session(s).", nullptr, sessions));
}

QString JournalWords::wrong(const domain::JournalFinding& finding) {
    const auto line = QString::number(finding.line);
    switch (finding.fault) {
        case JournalFault::gap:
            return tr("At line %1 a line is missing, or one is there twice.").arg(line);
        case JournalFault::hash:
            return tr("Line %1 is not what was written.").arg(line);
        case JournalFault::balance:
            return tr("At line %1 what is in the account is not what its lines come to.").arg(line);
        case JournalFault::share:
            return tr("Line %1 is not your share of its session.").arg(line);
        case JournalFault::open:
            return tr("At line %1: a session is over, and its money has not reached you.").arg(line);
    }
    return {};
}

}  // namespace mc::mentor
