#pragma once

#include <functional>
#include <string>

#include "bookings/booking_service.h"
#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/base/paging.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/reviews.h"

namespace mc::reviews {

/// What is shown of who wrote a review.
struct Author {
    std::string name;
    std::optional<std::string> photo;  ///< Key of it.
};
/// Thread safe.
using AuthorLookup = std::function<Author(domain::UserId)>;

/// Raised in the transaction that stores the review; `ratingSum` and `ratingCount` are the mentor's new totals.
struct ReviewPosted {
    protocol::Review review;
    domain::BookingId booking;
    domain::UserId mentor;
    domain::UserId student;
    std::int64_t ratingSum = 0;
    int ratingCount = 0;
};

/// Reviews of completed sessions (REV-1). Thread safe.
class ReviewService {
public:
    ReviewService(database::Database& database, const base::Clock& clock, base::IdSource& ids,
                  const bookings::BookingService& bookings, AuthorLookup authors);

    /// Errors: not_found (not the booking's student), not_completed, already_reviewed.
    domain::Result<protocol::Review> create(domain::UserId student, domain::BookingId booking,
                                            const protocol::CreateReview& review);
    /// Newest first. Only the mentor sees what was not made public. not_found unless the mentor is approved and active.
    domain::Result<protocol::ReviewPage> list(domain::UserId mentor, bool includePrivate, const base::Paging& paging);
    /// The stars a booking got; absent before.
    std::optional<int> ratingOf(database::Reader& reader, domain::BookingId booking) const;

    database::Signal<ReviewPosted> posted;

private:
    database::Database& m_database;
    const base::Clock& m_clock;
    base::IdSource& m_ids;
    const bookings::BookingService& m_bookings;
    AuthorLookup m_authors;
};

}  // namespace mc::reviews
