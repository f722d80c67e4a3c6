#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::calendars {

/// The address of somebody's sessions, as it is stored.
struct FeedRow {
    domain::UserId user;
    std::string tokenHash;
    domain::UtcTime createdAt;
    std::optional<domain::UtcTime> readAt;
};
BOOST_DESCRIBE_STRUCT(FeedRow, (), (user, tokenHash, createdAt, readAt))

/// The SQL of such addresses. Free of state.
class FeedStore {
public:
    std::optional<FeedRow> of(database::Reader& reader, domain::UserId user) const;
    std::optional<FeedRow> find(database::Reader& reader, std::string_view tokenHash) const;
    /// In the place of any other.
    void put(database::Transaction& tx, const FeedRow& row) const;
    /// If it is still that one.
    void setRead(database::Transaction& tx, std::string_view tokenHash, domain::UtcTime at) const;
    void remove(database::Transaction& tx, domain::UserId user) const;
};

}  // namespace mc::calendars
