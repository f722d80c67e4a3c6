#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/roles.h"
#include "domain/time.h"
#include "platform/database/reader.h"

namespace mc::accounts {

/// An account as admins look at it.
struct RegisterRow {
    domain::UserId id;
    std::string name;
    std::string email;
    std::int64_t roles = 0;
    std::optional<domain::UtcTime> suspendedAt;
    std::optional<std::string> suspendedReason;
    domain::UtcTime createdAt;
    std::optional<std::string> photo;
    std::optional<domain::UtcTime> emailVerifiedAt;
    std::int64_t version = 1;
    std::string nameKey;  ///< By which names are ordered.
};
BOOST_DESCRIBE_STRUCT(RegisterRow, (),
                      (id, name, email, roles, suspendedAt, suspendedReason, createdAt, photo, emailVerifiedAt, version,
                       nameKey))

/// What somebody is looked for by: absent is anybody.
struct RegisterSearch {
    std::optional<std::string> namePart = {};  ///< In any case.
    std::optional<std::string> email = {};     ///< Whole, in any case.
    std::optional<domain::UserId> id = {};
    std::optional<bool> suspended = {};
    std::optional<domain::Role> role = {};  ///< Role::support: admins of any kind.
    bool byName = false;                    ///< Else by the id: when the account was made.
    bool rising = false;                    ///< The oldest, or the first of the alphabet.
    /// The last of the page before; `nameKey` only by name.
    struct Place {
        domain::UserId id;
        std::string nameKey = {};
    };
    std::optional<Place> after = {};
    int limit = 50;
};

/// The SQL of looking people up. Free of state.
class RegisterStore {
public:
    /// In the order that is asked for.
    std::vector<RegisterRow> search(database::Reader& reader, const RegisterSearch& search) const;
    std::optional<RegisterRow> find(database::Reader& reader, domain::UserId user) const;
    /// In good standing.
    int ownersBut(database::Reader& reader, domain::UserId user) const;
    int devicesOf(database::Reader& reader, domain::UserId user, domain::UtcTime now) const;
};

}  // namespace mc::accounts
