#include "mentors/favourites.h"

#include <algorithm>

namespace mc::mentors {

using database::Reader;
using database::Transaction;
using domain::Result;
using domain::UserId;
using protocol::kMostFavourites;

protocol::Favourites Favourites::of(Reader& reader, UserId user) {
    return {reader.all<UserId>(
        "SELECT mentor_id FROM favourites WHERE user_id = $1 ORDER BY kept_at DESC, mentor_id DESC", user)};
}

protocol::Favourites Favourites::of(UserId user) const {
    return m_database.read([&](Reader& reader) { return of(reader, user); });
}

Result<protocol::Favourites> Favourites::keep(UserId user, UserId mentor) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::Favourites> {
        auto kept = of(tx, user);
        if (std::ranges::find(kept.mentors, mentor) != kept.mentors.end()) return kept;
        if (!m_directory.find(tx, mentor)) return domain::fail(domain::ErrorCode::not_found);
        if (kept.mentors.size() >= kMostFavourites)
            return domain::invalid("id", "too_many", "is one favourite more than may be kept",
                                   {static_cast<std::int64_t>(kMostFavourites), {}});
        tx.execute("INSERT INTO favourites (user_id, mentor_id, kept_at) VALUES ($1, $2, $3)", user, mentor,
                   m_clock.now());
        return of(tx, user);
    });
}

protocol::Favourites Favourites::drop(UserId user, UserId mentor) {
    return m_database.write([&](Transaction& tx) {
        tx.execute("DELETE FROM favourites WHERE user_id = $1 AND mentor_id = $2", user, mentor);
        return of(tx, user);
    });
}

}  // namespace mc::mentors
