#include "accounts/photos.h"

#include <algorithm>

#include "platform/crypto/digest.h"
#include "platform/images/squares.h"

namespace mc::accounts {
namespace {

using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

constexpr std::size_t kKeyLetters = 32;  ///< 128 bits.

/// Of the person, too: two who use one picture have each their own.
std::string keyOf(domain::UserId user, const std::vector<images::Square>& squares) {
    return crypto::sha256Hex(domain::toString(user) + '\n' + squares.front().jpeg).substr(0, kKeyLetters);
}

/// 0 for what is none of the sides.
int sideOf(std::string_view text) {
    for (const int side : Photos::kSides)
        if (std::to_string(side) == text) return side;
    return 0;
}

}  // namespace

Result<protocol::Me> Photos::put(domain::UserId user, std::string_view file) {
    const auto squares = images::squaresOf(file, kSides);
    if (!squares) return squares.error();
    const auto key = keyOf(user, *squares);
    const auto stored = m_database.write([&](Transaction& tx) -> Result<void> {
        if (!m_store.setKey(tx, user, key)) return fail(ErrorCode::not_found);
        m_store.removeSquares(tx, user);
        for (const auto& [side, jpeg] : *squares)
            m_store.insertSquare(tx, user, key, side, jpeg);
        m_accounts.events().profileChanged.emit(tx, {user});
        return {};
    });
    if (!stored) return stored.error();
    return m_accounts.me(user);
}

Result<protocol::Me> Photos::remove(domain::UserId user) {
    m_database.write([&](Transaction& tx) {
        m_store.setKey(tx, user, std::nullopt);
        m_store.removeSquares(tx, user);
        m_accounts.events().profileChanged.emit(tx, {user});
    });
    return m_accounts.me(user);
}

std::optional<std::string> Photos::find(std::string_view key, std::string_view side) {
    const int pixels = sideOf(side);
    if (pixels == 0) return std::nullopt;
    return m_database.read([&](database::Reader& reader) { return m_store.square(reader, key, pixels); });
}

}  // namespace mc::accounts
