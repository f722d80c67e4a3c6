#pragma once

#include "calendars/source_store.h"

namespace mc::calendars {

struct CalendarAccountRow {
    CalendarAccountId id;
    domain::UserId mentor;
    std::string user;
    database::Blob password;  ///< Sealed.
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(CalendarAccountRow, (), (id, mentor, user, password, createdAt))

/// The SQL of what servers of calendars are asked with. Free of state.
class CalendarAccountStore {
public:
    std::optional<CalendarAccountRow> find(database::Reader& reader, CalendarAccountId id) const;
    void insert(database::Transaction& tx, const CalendarAccountRow& row) const;
    void setPassword(database::Transaction& tx, CalendarAccountId id, const database::Blob& password) const;
    /// When none of its calendars is left.
    void removeUnused(database::Transaction& tx, CalendarAccountId id) const;
};

}  // namespace mc::calendars
