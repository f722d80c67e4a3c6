#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "calendars/source_store.h"

namespace mc::calendars {

/// A mentor who went to sign in.
struct SignInRow {
    std::string state;  ///< The digest of what she comes back with.
    domain::UserId mentor;
    domain::CalendarKind kind = domain::CalendarKind::google;
    database::Blob verifier;  ///< Sealed (RFC 7636).
    std::string redirect;
    domain::UtcTime endsAt;
};
BOOST_DESCRIBE_STRUCT(SignInRow, (), (state, mentor, kind, verifier, redirect, endsAt))

/// What an account that is no more was allowed, until its server has heard of it.
struct RevocationRow {
    CalendarAccountId account;
    domain::CalendarKind kind = domain::CalendarKind::google;
    database::Blob token;  ///< Sealed.
    int attempts = 0;
};
BOOST_DESCRIBE_STRUCT(RevocationRow, (), (account, kind, token, attempts))

/// The SQL of how accounts begin and end where mentors sign in. Free of state.
class SignInStore {
public:
    void insert(database::Transaction& tx, const SignInRow& row) const;
    /// Of that mentor, and only once. Absent when it is another's, was taken before or has ended.
    std::optional<SignInRow> take(database::Transaction& tx, domain::UserId mentor, const std::string& state,
                                  domain::UtcTime now) const;
    void removeEnded(database::Transaction& tx, domain::UtcTime now) const;

    std::vector<RevocationRow> revocations(database::Reader& reader, domain::UtcTime now, int limit) const;
    void removeRevocation(database::Transaction& tx, CalendarAccountId account) const;
    void postpone(database::Transaction& tx, CalendarAccountId account, domain::UtcTime due) const;
};

}  // namespace mc::calendars
