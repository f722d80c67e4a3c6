#include "calendars/feed_store.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::UserId;

std::optional<FeedRow> FeedStore::of(Reader& reader, UserId user) const {
    return reader.one<FeedRow>("SELECT user_id, token_hash, created_at, read_at FROM calendar_feeds WHERE user_id = $1",
                               user);
}

std::optional<FeedRow> FeedStore::find(Reader& reader, std::string_view tokenHash) const {
    return reader.one<FeedRow>(
        "SELECT user_id, token_hash, created_at, read_at FROM calendar_feeds WHERE token_hash = $1", tokenHash);
}

void FeedStore::put(Transaction& tx, const FeedRow& row) const {
    tx.execute(
        "INSERT INTO calendar_feeds (user_id, token_hash, created_at, read_at) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at, "
        "read_at = excluded.read_at",
        row.user, row.tokenHash, row.createdAt, row.readAt);
}

void FeedStore::setRead(Transaction& tx, std::string_view tokenHash, domain::UtcTime at) const {
    tx.execute("UPDATE calendar_feeds SET read_at = $1 WHERE token_hash = $2", at, tokenHash);
}

void FeedStore::remove(Transaction& tx, UserId user) const {
    tx.execute("DELETE FROM calendar_feeds WHERE user_id = $1", user);
}

}  // namespace mc::calendars
