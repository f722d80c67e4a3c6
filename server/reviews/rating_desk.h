#pragma once

#include "accounts/directory.h"
#include "domain/error.h"
#include "platform/audit/audit_log.h"
#include "platform/base/paging.h"
#include "protocol/ratings.h"
#include "reviews/rating_watch.h"

namespace mc::reviews {

/// Where admins decide about mentors who are paused for their ratings. Each decision is in the audit log, and from then
/// on only newer reviews count. Thread safe.
class RatingDesk {
public:
    /// References must outlive it.
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        scheduling::SchedulingService& scheduling;
        RatingWatch& watch;
    };
    explicit RatingDesk(Parts parts) : m_parts(parts) {}

    domain::Result<protocol::RatingCasePage> list(domain::UserId admin, protocol::RatingQueue queue,
                                                  const base::Paging& paging) const;
    /// Reinstated she takes bookings again where she did before. not_found unless she is paused; forbidden for oneself;
    /// changed_elsewhere; invalid_state for keeping who is kept already.
    domain::Result<protocol::RatingCase> decide(domain::UserId admin, domain::UserId mentor,
                                                const protocol::DecideRating& decision);

private:
    void carryOut(database::Transaction& tx, domain::UserId admin, const RatingRow& row);
    protocol::RatingCase caseOf(domain::UserId admin, database::Reader& reader, const RatingRow& row) const;
    std::vector<protocol::Review> latestOf(database::Reader& reader, const RatingRow& row, int most) const;

    Parts m_parts;
    RatingStore m_store;
    accounts::Directory m_directory;
    audit::AuditLog m_audit;
};

}  // namespace mc::reviews
