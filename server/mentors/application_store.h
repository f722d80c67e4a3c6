#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/application.h"
#include "domain/error.h"
#include "domain/ids.h"
#include "domain/time.h"
#include "mentors/remark_row.h"
#include "platform/database/transaction.h"

namespace mc::mentors {

/// An application as stored.
struct ApplicationRow {
    domain::UserId user;
    domain::ApplicationState state = domain::ApplicationState::draft;
    std::string form;      ///< protocol::ApplicationForm as JSON.
    std::string evidence;  ///< domain::ApplicationEvidence as JSON.
    std::int64_t version = 1;
    std::optional<domain::UtcTime> termsAcceptedAt = {};
    std::optional<domain::UtcTime> submittedAt = {};
    std::optional<domain::UtcTime> decidedAt = {};
    std::optional<domain::UserId> decidedBy = {};
    std::string reason = {};
    int identityPapers = 0;  ///< So many there were when it was decided.
};
BOOST_DESCRIBE_STRUCT(ApplicationRow, (),
                      (user, state, form, evidence, version, termsAcceptedAt, submittedAt, decidedAt, decidedBy, reason,
                       identityPapers))

/// An application's place in a queue, or that of a mentor's change; a page begins after one.
struct QueuePlace {
    std::int64_t turn = 0;  ///< 0 an admin's, 1 the applicant's; of what is decided always 0.
    domain::UtcTime at;
    domain::UserId user;  ///< Nobody applies and changes a profile at the same time.
    bool isChange = false;
};
BOOST_DESCRIBE_STRUCT(QueuePlace, (), (turn, at, user, isChange))

/// Which part of a queue is wanted.
struct QueueSlice {
    bool newestFirst = false;
    std::string turn = {};     ///< "admins" or "applicant" of applications, or "change"; empty: all of them.
    std::string pattern = {};  ///< As LIKE has it, small letters: in the name or anywhere in the form; empty: any.
    std::optional<domain::UserId> person = {};  ///< Whoever has the address that is looked for.
    std::optional<QueuePlace> after = {};
    int limit = 0;
};

struct StateCount {
    domain::ApplicationState state = domain::ApplicationState::draft;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(StateCount, (), (state, count))

/// The SQL of applications. Free of state.
class ApplicationStore {
public:
    std::optional<ApplicationRow> find(database::Reader& reader, domain::UserId user) const;
    /// Those an admin is to deal with, changes of profiles among them, then those the applicant is; in each the oldest
    /// first, or the newest.
    std::vector<QueuePlace> open(database::Reader& reader, const QueueSlice& slice) const;
    /// Approved or rejected ones, by when that was decided.
    std::vector<QueuePlace> decided(database::Reader& reader, domain::ApplicationState state,
                                    const QueueSlice& slice) const;
    std::vector<StateCount> counts(database::Reader& reader) const;
    std::vector<RemarkRow> remarks(database::Reader& reader, domain::UserId user) const;

    /// The first draft. changed_elsewhere when there is an application already.
    domain::Result<void> insert(database::Transaction& tx, const ApplicationRow& row) const;
    /// All but the user; changed_elsewhere unless it still has the row's version.
    domain::Result<void> save(database::Transaction& tx, const ApplicationRow& row) const;
    void addRemark(database::Transaction& tx, domain::UserId user, const RemarkRow& remark) const;
};

}  // namespace mc::mentors
