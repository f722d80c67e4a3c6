#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/profile_change.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::mentors {

/// The latest new headline or company a mentor wished for, as stored.
struct ProfileChangeRow {
    domain::UserId mentor;
    domain::ProfileChangeState state = domain::ProfileChangeState::waiting;
    std::string headline;
    std::string company;
    std::int64_t version = 1;  ///< Another for each text and each step.
    domain::UtcTime submittedAt;
    std::optional<domain::UtcTime> decidedAt = {};
    std::optional<domain::UserId> decidedBy = {};
    std::string reason = {};

    bool isWaiting() const { return state == domain::ProfileChangeState::waiting; }
    domain::PresentWork work() const { return {headline, company}; }
};
BOOST_DESCRIBE_STRUCT(ProfileChangeRow, (),
                      (mentor, state, headline, company, version, submittedAt, decidedAt, decidedBy, reason))

/// The SQL of changes that admins look into. Free of state.
class ProfileChangeStore {
public:
    std::optional<ProfileChangeRow> find(database::Reader& reader, domain::UserId mentor) const;
    int waiting(database::Reader& reader) const;
    /// Takes the place of whatever was wished before.
    void ask(database::Transaction& tx, domain::UserId mentor, const domain::PresentWork& wanted,
             domain::UtcTime now) const;
    /// State and decision; changed_elsewhere unless it still has the row's version.
    domain::Result<void> save(database::Transaction& tx, const ProfileChangeRow& row) const;
};

}  // namespace mc::mentors
