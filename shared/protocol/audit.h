#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"

/// What admins did (ADM-4): for owners. The record holds no addresses and no tokens.
namespace mc::protocol {

BOOST_DEFINE_FIXED_ENUM_CLASS(AuditOrder, int, newest, oldest)

struct AuditActor {
    domain::UserId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(AuditActor, (), (id, name))

/// One deed. `action` and `subjectKind` are stable codes that the reader words herself.
struct AuditEntry {
    std::int64_t number = 0;  ///< 1, 2, 3 … without gaps.
    domain::UtcTime at;
    std::optional<AuditActor> actor;  ///< Absent: the operator at the command line, or the server by itself.
    std::string action;               ///< "person.suspended"
    std::string subjectKind;          ///< "user", "booking" …
    std::string subject;              ///< Its id as text.
    std::string subjectName;          ///< A person's name, a booking's code; empty for others.
    std::string reason;               ///< In the actor's words; empty where none is asked for.
    std::string detail;               ///< A JSON object of codes, numbers and ids.
};
BOOST_DESCRIBE_STRUCT(AuditEntry, (), (number, at, actor, action, subjectKind, subject, subjectName, reason, detail))

/// GET /api/admin/audit?who=&whom=&action=&from=&until=&order=&cursor=&limit=. `who` is an admin, by part of the name,
/// whole address or id; `whom` a person likewise, a booking's code or the id of anything; `action` a code, or what codes
/// begin with up to the full stop.
struct AuditPage {
    std::vector<AuditEntry> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(AuditPage, (), (items, next))

}  // namespace mc::protocol
