#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/profile_change.h"
#include "domain/time.h"
#include "mentors/remark_row.h"
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
    bool questioned = false;  ///< The mentor's turn.
    std::int64_t began = 1;   ///< The version of the wish that opened the matter; remarks are of one matter.

    bool isWaiting() const { return state == domain::ProfileChangeState::waiting; }
    domain::PresentWork work() const { return {headline, company}; }
};
BOOST_DESCRIBE_STRUCT(ProfileChangeRow, (),
                      (mentor, state, headline, company, version, submittedAt, decidedAt, decidedBy, reason, questioned,
                       began))

/// The SQL of changes that admins look into. Free of state.
class ProfileChangeStore {
public:
    std::optional<ProfileChangeRow> find(database::Reader& reader, domain::UserId mentor) const;
    /// Whose turn is whose, of those that wait.
    struct Waiting {
        int admins = 0;
        int mentors = 0;
    };
    Waiting waiting(database::Reader& reader) const;
    std::vector<RemarkRow> remarks(database::Reader& reader, const ProfileChangeRow& row) const;
    /// Takes the place of whatever was wished before: what waits goes on with its remarks, else the matter is a new one.
    void ask(database::Transaction& tx, domain::UserId mentor, const domain::PresentWork& wanted,
             domain::UtcTime now) const;
    /// State, turn and decision; changed_elsewhere unless it still has the row's version.
    domain::Result<void> save(database::Transaction& tx, const ProfileChangeRow& row) const;
    void addRemark(database::Transaction& tx, const ProfileChangeRow& row, const RemarkRow& remark) const;
};

}  // namespace mc::mentors
