#pragma once

#include <vector>

#include "domain/journal.h"
#include "platform/database/transaction.h"

namespace mc::ledger {

/// A line of somebody's journal that is not what was written.
struct BrokenJournal {
    domain::UserId owner;
    domain::JournalFinding finding;
};

/// The journals of mentors' own accounts (domain/journal.h), append only. Free of state.
class MentorJournal {
public:
    /// The entry that was just posted joins its owner's journal. `line.number`, balance and hash are found here.
    void append(database::Transaction& tx, domain::UserId owner, domain::JournalId journal, std::int64_t entryLine,
                domain::JournalLine line) const;
    /// Entries that were posted before there were journals; how many. All of them at once: where there is a line, none is
    /// left.
    std::int64_t takeIn(database::Transaction& tx) const;

    /// In order, those behind that number.
    std::vector<domain::JournalLine> lines(database::Reader& reader, domain::UserId owner, std::int64_t behind,
                                           int limit) const;
    /// The newest first, those before that number.
    std::vector<domain::JournalLine> newest(database::Reader& reader, domain::UserId owner, std::int64_t before,
                                            int limit) const;
    /// The last line; absent before there is one.
    std::optional<domain::JournalLine> last(database::Reader& reader, domain::UserId owner) const;
    /// Entries that are in nobody's journal though they should be.
    std::int64_t notTakenIn(database::Reader& reader) const;
    /// Every journal, from its beginning: time and not memory grow with them. The first hundred that are broken.
    std::vector<BrokenJournal> broken(database::Reader& reader) const;
};

}  // namespace mc::ledger
