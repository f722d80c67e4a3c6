#pragma once

#include <functional>
#include <string>

#include "accounts/directory.h"
#include "platform/audit/audit_log.h"
#include "platform/base/clock.h"
#include "platform/base/paging.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/people.h"
#include "protocol/reviews.h"
#include "reviews/review_store.h"

namespace mc::reviews {

/// An admin hid words, or shows them again.
struct ReviewModerated {
    ReviewRow review;  ///< As it is now.
    ReviewPart part = ReviewPart::review;
    bool hidden = false;
    std::string reason;
    /// By how much the mentor's rating moves: stars of a review that is hidden do not count.
    int stars = 0;
    int reviews = 0;
};

/// What admins do about reported reviews and answers (ADM-4). Each decision is in the audit log. Thread safe.
class ReviewModeration {
public:
    ReviewModeration(database::Database& database, const base::Clock& clock) : m_database(database), m_clock(clock) {}

    domain::Result<protocol::ReportedReviewPage> list(domain::UserId admin, protocol::ReviewQueue queue,
                                                      const base::Paging& paging) const;
    /// Settles all reports of that part. not_found; forbidden for what one wrote or was written to oneself;
    /// changed_elsewhere; invalid_state when it would change nothing.
    domain::Result<protocol::ReportedReview> decide(domain::UserId admin, domain::ReviewId id,
                                                    const protocol::DecideReview& decision);

    /// What somebody reported and what was reported of hers.
    protocol::PersonReports ofPerson(domain::UserId person) const;

    database::Signal<ReviewModerated> moderated;

private:
    protocol::ReportedReview shownTo(domain::UserId admin, database::Reader& reader, const ReviewRow& row) const;
    void addReports(database::Reader& reader, const std::vector<ReportRow>& rows, bool byHer,
                    protocol::PersonReports& reports) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    accounts::Directory m_directory;
    audit::AuditLog m_audit;
};

}  // namespace mc::reviews
