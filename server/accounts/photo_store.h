#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/ids.h"
#include "platform/database/transaction.h"

namespace mc::accounts {

/// The SQL of photos. Free of state.
class PhotoStore {
public:
    /// False when there is no such person.
    bool setKey(database::Transaction& tx, domain::UserId user, const std::optional<std::string>& key) const;
    void insertSquare(database::Transaction& tx, domain::UserId user, const std::string& key, int side,
                      const std::string& jpeg) const;
    void removeSquares(database::Transaction& tx, domain::UserId user) const;
    /// Of people in good standing only.
    std::optional<std::string> square(database::Reader& reader, std::string_view key, int side) const;
};

}  // namespace mc::accounts
