#pragma once

#include "calendars/source_store.h"

namespace mc::calendars {

struct CalendarAccountRow {
    CalendarAccountId id;
    domain::UserId mentor;
    std::string user;
    database::Blob password;  ///< Sealed; where she signs in, what new tokens are asked with.
    domain::UtcTime createdAt;
    domain::CalendarKind kind = domain::CalendarKind::caldav;
    std::optional<database::Blob> accessToken = {};  ///< Sealed.
    domain::UtcTime accessUntil = {};
};
BOOST_DESCRIBE_STRUCT(CalendarAccountRow, (), (id, mentor, user, password, createdAt, kind, accessToken, accessUntil))

/// The SQL of what servers of calendars are asked with. Free of state.
class CalendarAccountStore {
public:
    std::optional<CalendarAccountRow> find(database::Reader& reader, CalendarAccountId id) const;
    std::optional<CalendarAccountRow> find(database::Reader& reader, domain::UserId mentor, domain::CalendarKind kind,
                                           const std::string& user) const;
    /// Nobody chose a calendar of them: signed in to before, and none is connected.
    std::vector<CalendarAccountId> unused(database::Reader& reader, domain::UtcTime before) const;
    void insert(database::Transaction& tx, const CalendarAccountRow& row) const;
    void setPassword(database::Transaction& tx, CalendarAccountId id, const database::Blob& password) const;
    /// Password, access token and its end, as the row has them.
    void setTokens(database::Transaction& tx, const CalendarAccountRow& row) const;
    void setUser(database::Transaction& tx, CalendarAccountId id, const std::string& user) const;
    /// One without calendars; what was allowed to it goes on, for another account of the same user.
    void forget(database::Transaction& tx, CalendarAccountId id) const;
    /// When none of its calendars is left. What was allowed to it is to be given back then.
    void removeUnused(database::Transaction& tx, CalendarAccountId id) const;
};

}  // namespace mc::calendars
