#pragma once

#include <optional>
#include <string>
#include <vector>

#include "admin/event_store.h"
#include "platform/crypto/sealer.h"

namespace mc::admin {

/// Who did something that is counted: an account, or an installation of the program nobody is signed in at.
struct CountedVisitor {
    std::optional<domain::UserId> account;
    std::string installation = {};  ///< Its random id; empty with an account.
};

/// Who somebody is in the event log: a keyed hash (HMAC-SHA256, cut to 64 bits) that nobody can make, or find the account
/// of, without the key. There is one key for every 13 months, as long as events are kept: within it visitors stay who
/// they are, so that nobody counts twice in a stretch of days, and beyond it nothing can be put together. Keys are kept
/// sealed; a copy of the database alone opens none.
class Pseudonyms {
public:
    explicit Pseudonyms(const crypto::Sealer& sealer) : m_sealer(sealer) {}

    /// Makes the key when it is the first of its time.
    std::int64_t on(database::Transaction& tx, const CountedVisitor& visitor, std::int64_t day) const;
    /// One for each key that there is.
    std::vector<std::int64_t> allOf(database::Reader& reader, const CountedVisitor& visitor) const;
    /// False when a key was sealed with another one than this server's: nobody could have her rows deleted then.
    bool canOpenAll(database::Reader& reader) const;

private:
    std::string keyFor(database::Transaction& tx, std::int64_t period) const;

    const crypto::Sealer& m_sealer;
    EventStore m_store;
};

}  // namespace mc::admin
