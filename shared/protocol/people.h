#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "protocol/accounts.h"
#include "protocol/limits.h"

/// People as admins see them (ADM-1). Addresses are masked; showing one is recorded.
namespace mc::protocol {

struct PersonEntry {
    domain::UserId id;
    std::string name;
    std::string email;  ///< Masked: "a…@example.com".
    std::vector<Role> roles;
    std::vector<AdminRole> adminRoles;
    bool suspended = false;
    domain::UtcTime memberSince;
    std::optional<std::string> photo = {};
};
BOOST_DESCRIBE_STRUCT(PersonEntry, (), (id, name, email, roles, adminRoles, suspended, memberSince, photo))

/// GET /api/admin/people?q=&cursor=&limit=: the newest first. `q` is a part of the name, a whole address, or an id.
struct PersonPage {
    std::vector<PersonEntry> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(PersonPage, (), (items, next))

/// Somebody's sessions with others, by what became of them.
struct BookingCounts {
    int upcoming = 0;  ///< Requested or confirmed.
    int completed = 0;
    int cancelled = 0;  ///< Declined ones, too.
    int noShow = 0;
};
BOOST_DESCRIBE_STRUCT(BookingCounts, (), (upcoming, completed, cancelled, noShow))

/// GET /api/admin/people/{id} · the answer of every deed below
struct PersonReview {
    PersonEntry person;
    bool emailVerified = false;
    bool secondFactor = false;
    std::optional<domain::UtcTime> suspendedAt;
    std::string suspendedReason;
    int devices = 0;  ///< Signed in now.
    BookingCounts asStudent;
    BookingCounts asMentor;
    std::int64_t version = 1;  ///< Of the roles, with what the person edits.
    bool maySuspend = false;   ///< The admin who asks; or reinstate.
    bool maySetRoles = false;
};
BOOST_DESCRIBE_STRUCT(PersonReview, (),
                      (person, emailVerified, secondFactor, suspendedAt, suspendedReason, devices, asStudent, asMentor,
                       version, maySuspend, maySetRoles))

/// POST /api/admin/people/{id}/suspend · /reinstate · /reveal-email
struct PersonDeedReason {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PersonDeedReason, (), (reason))
template <>
inline const FieldLimits& Limits<PersonDeedReason>::table() {
    static const FieldLimits limits{{"reason", length(3, 500)}};
    return limits;
}

/// PUT /api/admin/people/{id}/roles: the kinds of admin she is afterwards. Owners only.
struct SetAdminRoles {
    std::int64_t version = 0;
    std::vector<AdminRole> adminRoles;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SetAdminRoles, (), (version, adminRoles, reason))
template <>
inline const FieldLimits& Limits<SetAdminRoles>::table() {
    static const FieldLimits limits{{"adminRoles", maxItems(3)}, {"reason", length(3, 500)}};
    return limits;
}

struct RevealedEmail {
    std::string email;
};
BOOST_DESCRIBE_STRUCT(RevealedEmail, (), (email))

}  // namespace mc::protocol
