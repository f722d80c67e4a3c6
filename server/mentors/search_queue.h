#pragma once

#include <optional>
#include <string>

#include "mentors/search_terms.h"
#include "platform/database/transaction.h"

namespace mc::mentors {

/// A mentor who changed and is held against everybody's searches.
struct QueuedMentor {
    domain::UserId mentor;
    std::optional<std::string> before;  ///< Findable as JSON; absent: nobody could find her.
    domain::SearchId walkedTo;          ///< The last search that was looked at.
    domain::UtcTime changedAt;          ///< Last.
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(QueuedMentor, (), (mentor, before, walkedTo, changedAt, version))

/// The SQL of the queue. Free of state.
class SearchQueue {
public:
    /// In the transaction of a change. `before` is how she could be found so far, null: not at all; of changes that follow
    /// each other the first counts, and the walk begins again.
    void note(database::Transaction& tx, domain::UserId mentor, const CatalogueEntry* before,
              domain::UtcTime now) const;
    std::optional<QueuedMentor> next(database::Reader& reader) const;
    /// False when she has changed again meanwhile.
    bool advance(database::Transaction& tx, const QueuedMentor& queued, domain::SearchId walkedTo) const;
    bool finish(database::Transaction& tx, const QueuedMentor& queued) const;
};

}  // namespace mc::mentors
