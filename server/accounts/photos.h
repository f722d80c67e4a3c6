#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "accounts/account_service.h"
#include "accounts/photo_store.h"

namespace mc::accounts {

/// Photos of people (ACC-4). They stand in the database, since a few ten kilobytes a person are read from there as fast
/// as from files: a photo and what names it are one transaction, one backup has all, and nothing is left behind.
/// Thread safe.
class Photos {
public:
    static constexpr std::array kSides{64, 128, 256, 512};

    Photos(database::Database& database, AccountService& accounts) : m_database(database), m_accounts(accounts) {}

    /// Encodes the picture anew and shows it instead of the former one. Errors as images::squaresOf. Takes up to a
    /// second and 250 MB: call it on a pool of its own.
    domain::Result<protocol::Me> put(domain::UserId user, std::string_view file);
    /// Initials again.
    domain::Result<protocol::Me> remove(domain::UserId user);
    /// The JPEG; absent for what nobody in good standing has.
    std::optional<std::string> find(std::string_view key, std::string_view side);

private:
    database::Database& m_database;
    AccountService& m_accounts;
    PhotoStore m_store;
};

}  // namespace mc::accounts
