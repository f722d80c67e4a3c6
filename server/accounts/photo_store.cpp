#include "accounts/photo_store.h"

namespace mc::accounts {

bool PhotoStore::setKey(database::Transaction& tx, domain::UserId user, const std::optional<std::string>& key) const {
    return tx.execute("UPDATE users SET photo = $1 WHERE id = $2 AND erased_at IS NULL", key, user) == 1;
}

void PhotoStore::insertSquare(database::Transaction& tx, domain::UserId user, const std::string& key, int side,
                              const std::string& jpeg) const {
    const auto* bytes = reinterpret_cast<const std::byte*>(jpeg.data());
    tx.execute("INSERT INTO photos (key, side, user_id, jpeg) VALUES ($1, $2, $3, $4)", key, side, user,
               database::Blob(bytes, bytes + jpeg.size()));
}

void PhotoStore::removeSquares(database::Transaction& tx, domain::UserId user) const {
    tx.execute("DELETE FROM photos WHERE user_id = $1", user);
}

std::optional<std::string> PhotoStore::square(database::Reader& reader, std::string_view key, int side) const {
    const auto jpeg = reader.one<database::Blob>(
        "SELECT f.jpeg FROM photos f JOIN people p ON p.id = f.user_id WHERE f.key = $1 AND f.side = $2", key, side);
    if (!jpeg) return std::nullopt;
    return std::string(reinterpret_cast<const char*>(jpeg->data()), jpeg->size());
}

}  // namespace mc::accounts
