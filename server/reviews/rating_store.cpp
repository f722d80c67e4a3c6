#include "reviews/rating_store.h"

namespace mc::reviews {

using database::Reader;
using database::Transaction;
using domain::RatingStanding;
using domain::ReviewId;
using domain::UserId;

#define RATING_COLUMNS                                                                                      \
    "mentor_id, standing, counted_after, warned_after, was_accepting, at, decided_at, decided_by, reason, " \
    "version"

RatingRow RatingStore::of(Reader& reader, UserId mentor) const {
    return reader.one<RatingRow>("SELECT " RATING_COLUMNS " FROM mentor_ratings WHERE mentor_id = $1", mentor)
        .value_or(RatingRow{.mentor = mentor});
}

void RatingStore::put(Transaction& tx, const RatingRow& row) const {
    tx.execute(
        "INSERT INTO mentor_ratings (mentor_id, standing, counted_after, warned_after, was_accepting, at) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (mentor_id) DO UPDATE SET standing = excluded.standing, "
        "warned_after = excluded.warned_after, was_accepting = excluded.was_accepting, at = excluded.at, "
        "version = mentor_ratings.version + 1",
        row.mentor, row.standing, row.countedAfter, row.warnedAfter, row.wasAccepting, row.at);
}

domain::Result<void> RatingStore::save(Transaction& tx, const RatingRow& row) const {
    return tx.compareAndSwap(
        "UPDATE mentor_ratings SET standing = $1, counted_after = $2, at = $3, decided_at = $4, decided_by = $5, "
        "reason = $6, version = version + 1 WHERE mentor_id = $7 AND version = $8",
        row.standing, row.countedAfter, row.at, row.decidedAt, row.decidedBy, row.reason, row.mentor, row.version);
}

std::vector<int> RatingStore::stars(Reader& reader, UserId mentor, ReviewId after, int limit) const {
    return reader.all<int>(
        "SELECT rating FROM reviews WHERE mentor_id = $1 AND id > $2 AND state <> 'hidden' AND rating > 0 "
        "ORDER BY id DESC LIMIT $3",
        mentor, after, limit);
}

int RatingStore::countAfter(Reader& reader, UserId mentor, ReviewId after) const {
    return reader.scalar<int>(
        "SELECT COUNT(*) FROM reviews WHERE mentor_id = $1 AND id > $2 AND state <> 'hidden' AND rating > 0", mentor,
        after);
}

ReviewId RatingStore::newest(Reader& reader, UserId mentor) const {
    return reader.one<ReviewId>("SELECT id FROM reviews WHERE mentor_id = $1 ORDER BY id DESC LIMIT 1", mentor)
        .value_or(ReviewId{});
}

std::vector<RatingRow> RatingStore::standing(Reader& reader, RatingStanding standing, const base::TimedPlace& after,
                                             int limit) const {
    return reader.all<RatingRow>("SELECT " RATING_COLUMNS
                                 " FROM mentor_ratings WHERE standing = $1 AND standing IN ('paused', 'kept')"
                                 " AND (at, mentor_id) > ($2, $3) ORDER BY at, mentor_id LIMIT $4",
                                 standing, after.at, after.id, limit);
}

int RatingStore::count(Reader& reader, RatingStanding standing) const {
    return reader.scalar<int>(
        "SELECT COUNT(*) FROM mentor_ratings WHERE standing = $1 AND standing IN ('paused', 'kept')", standing);
}

}  // namespace mc::reviews
