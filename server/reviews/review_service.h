#pragma once

#include <functional>
#include <optional>
#include <string>

#include "bookings/booking_service.h"
#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/base/paging.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/reviews.h"
#include "reviews/review_store.h"

namespace mc::reviews {

/// What is shown of who wrote a review.
struct Author {
    std::string name;
    std::optional<std::string> photo;  ///< Key of it.
};
/// Thread safe.
using AuthorLookup = std::function<Author(domain::UserId)>;

/// How long a mentor's answer can be changed.
inline constexpr domain::Seconds kReplyChangeable = domain::kDay;

/// Raised in the transaction that stores the review; `ratingSum` and `ratingCount` are the mentor's new totals.
struct ReviewPosted {
    protocol::Review review;
    domain::BookingId booking;
    domain::UserId mentor;
    domain::UserId student;
    std::int64_t ratingSum = 0;
    int ratingCount = 0;
};

/// Raised in the transaction of a mentor's first answer; changing its words raises nothing.
struct ReviewAnswered {
    ReviewRow review;
};

/// Reviews of completed sessions (REV-1), what their mentors answer, and what readers report of either. Thread safe.
class ReviewService {
public:
    ReviewService(database::Database& database, const base::Clock& clock, base::IdSource& ids,
                  const bookings::BookingService& bookings, AuthorLookup authors);

    /// Errors: not_found (not the booking's student), not_completed, already_reviewed.
    domain::Result<protocol::Review> create(domain::UserId student, domain::BookingId booking,
                                            const protocol::CreateReview& review);
    /// Newest first. Only the mentor sees what is private or hidden. not_found unless the mentor is approved and active.
    domain::Result<protocol::ReviewPage> list(domain::UserId mentor, std::optional<domain::UserId> viewer,
                                              const base::Paging& paging);
    /// For its two people; not_found for others and before there is one.
    domain::Result<protocol::Review> ofBooking(domain::UserId viewer, domain::BookingId booking);
    /// The first answer, or other words within kReplyChangeable of it: the same words again change nothing. not_found
    /// for everybody but its mentor; invalid_state when it, or the answer, is hidden, or the answer is too old.
    domain::Result<protocol::Review> reply(domain::UserId mentor, domain::ReviewId id, const std::string& text);
    /// Of words the reporter can read and did not write. not_found; forbidden for one's own. Again: nothing happens.
    domain::Result<void> report(domain::UserId reporter, domain::ReviewId id, const protocol::ReportReview& report);
    /// The stars a booking got; absent before.
    std::optional<int> ratingOf(database::Reader& reader, domain::BookingId booking) const;

    database::Signal<ReviewPosted> posted;
    database::Signal<ReviewAnswered> answered;

private:
    protocol::Review shownTo(std::optional<domain::UserId> viewer, const ReviewStore& store,
                             const ReviewRow& row) const;
    std::optional<protocol::ReviewReply> replyShownTo(std::optional<domain::UserId> viewer, const ReviewStore& store,
                                                      const ReviewRow& row) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    base::IdSource& m_ids;
    const bookings::BookingService& m_bookings;
    AuthorLookup m_authors;
};

}  // namespace mc::reviews
