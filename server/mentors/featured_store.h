#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "platform/database/transaction.h"

namespace mc::mentors {

/// A mentor whom owners show first, as stored.
struct FeaturedRow {
    domain::UserId mentor;
    domain::CivilDate fromDay;
    domain::CivilDate untilDay;
    int place = 1;
    std::int64_t version = 1;
    domain::UtcTime changedAt;
    domain::UserId changedBy;
    std::string reason;

    bool isOn(domain::CivilDate day) const { return fromDay <= day && day <= untilDay; }
};
BOOST_DESCRIBE_STRUCT(FeaturedRow, (), (mentor, fromDay, untilDay, place, version, changedAt, changedBy, reason))

/// The SQL of featured mentors. Free of state.
class FeaturedStore {
public:
    /// In their order.
    std::vector<FeaturedRow> all(database::Reader& reader) const;
    /// Everything but the place of one that was there; version 0: a new one. changed_elsewhere unless it stands as it was
    /// read.
    domain::Result<void> save(database::Transaction& tx, const FeaturedRow& row) const;
    void setPlace(database::Transaction& tx, domain::UserId mentor, int place) const;
    domain::Result<void> drop(database::Transaction& tx, domain::UserId mentor, std::int64_t version) const;
};

}  // namespace mc::mentors
