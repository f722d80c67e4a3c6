#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "calendars/calendar_login.h"
#include "calendars/expansion.h"
#include "calendars/source_store.h"

namespace mc::calendars {

/// A calendar that is asked, with what is known of it.
struct AskedSource {
    const SourceRow& row;
    const std::string& address;
    const CalendarLogin& login;  ///< Empty where nobody's password is asked for.
    domain::UtcRange window;     ///< What is wanted of it.
    bool reachesFar = false;     ///< What was read last still covers all that is offered.
    ExpansionChoices choices;
    std::vector<domain::UtcRange> sessions = {};  ///< Hers that stand, for kinds that do not tell them by their UIDs.
};

/// What asking a calendar showed.
struct Reading {
    domain::CalendarHealth health = domain::CalendarHealth::unreachable;
    std::string etag = {};  ///< With the digest: what the next reading is held against.
    std::string digest = {};
    std::optional<std::vector<domain::UtcRange>> busy = {};  ///< Absent: as before.
    domain::UtcTime until = {};                              ///< How far they reach.
    /// What the kind itself wants to know the next time; in the transaction that keeps the rest. May run again.
    std::function<void(database::Transaction&)> keep = {};
    domain::Seconds retryAfter = 0;  ///< Its server is not to be asked again so long, whoever wants it.
};

/// How calendars of one kind are asked. When they are, how long a failure is borne and what follows for slots is the same
/// for all kinds (CalendarSync). Thread safe.
class SourceKind {
public:
    virtual ~SourceKind() = default;
    /// Blocks for as long as its calls may take. What others did wrong is a health, never an exception.
    virtual Reading read(const AskedSource& asked) const = 0;
};

}  // namespace mc::calendars
