#include "mentors/search_queue.h"

#include "protocol/codec.h"

namespace mc::mentors {

using database::Reader;
using database::Transaction;

void SearchQueue::note(Transaction& tx, domain::UserId mentor, const CatalogueEntry* before,
                       domain::UtcTime now) const {
    const bool waits =
        tx.execute("UPDATE search_queue SET walked_to = 0, version = version + 1, changed_at = $1 WHERE mentor_id = $2",
                   now, mentor) == 1;
    if (waits) return;
    const auto known = before ? std::optional(protocol::encode(findableOf(*before))) : std::nullopt;
    tx.execute("INSERT INTO search_queue (mentor_id, before, changed_at) VALUES ($1, $2, $3)", mentor, known, now);
}

std::optional<QueuedMentor> SearchQueue::next(Reader& reader) const {
    return reader.one<QueuedMentor>(
        "SELECT mentor_id AS mentor, before, walked_to, changed_at, version FROM search_queue"
        " ORDER BY changed_at, mentor_id LIMIT 1");
}

bool SearchQueue::advance(Transaction& tx, const QueuedMentor& queued, domain::SearchId walkedTo) const {
    return tx.execute("UPDATE search_queue SET walked_to = $1 WHERE mentor_id = $2 AND version = $3", walkedTo,
                      queued.mentor, queued.version) == 1;
}

bool SearchQueue::finish(Transaction& tx, const QueuedMentor& queued) const {
    return tx.execute("DELETE FROM search_queue WHERE mentor_id = $1 AND version = $2", queued.mentor,
                      queued.version) == 1;
}

}  // namespace mc::mentors
