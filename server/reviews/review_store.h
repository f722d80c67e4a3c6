#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/reviews.h"
#include "domain/time.h"
#include "platform/base/paging.h"
#include "platform/database/transaction.h"

namespace mc::reviews {

using domain::ReviewPart;
using domain::ReviewState;

struct ReviewRow {
    domain::ReviewId id;
    domain::BookingId bookingId;
    domain::UserId mentorId;
    domain::UserId studentId;
    std::string topic;
    int rating = 5;
    std::string text;
    bool isPublic = true;
    domain::UtcTime createdAt;
    ReviewState state = ReviewState::visible;
    std::optional<std::string> reply = {};
    std::optional<domain::UtcTime> repliedAt = {};
    ReviewState replyState = ReviewState::visible;
    std::optional<domain::UtcTime> reportedAt = {};  ///< The oldest report that waits.
    std::optional<domain::UtcTime> decidedAt = {};
    std::int64_t version = 1;

    ReviewState& stateOf(ReviewPart part) { return part == ReviewPart::review ? state : replyState; }
    ReviewState stateOf(ReviewPart part) const { return part == ReviewPart::review ? state : replyState; }
    domain::UserId authorOf(ReviewPart part) const { return part == ReviewPart::review ? studentId : mentorId; }
    bool isOneOfTheTwo(domain::UserId user) const { return user == mentorId || user == studentId; }
};
BOOST_DESCRIBE_STRUCT(ReviewRow, (),
                      (id, bookingId, mentorId, studentId, topic, rating, text, isPublic, createdAt, state, reply,
                       repliedAt, replyState, reportedAt, decidedAt, version))

struct ReportRow {
    domain::ReviewId reviewId;
    ReviewPart part = ReviewPart::review;
    domain::UserId reporterId;
    domain::ReportReason reason = domain::ReportReason::other;
    std::string text;
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(ReportRow, (), (reviewId, part, reporterId, reason, text, createdAt))

struct StarCount {
    int rating = 0;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(StarCount, (), (rating, count))

/// Whose reviews are listed, and for whom.
struct ReviewReaders {
    domain::UserId mentor;
    bool own = false;  ///< The mentor herself sees what is private or hidden.
};

class ReviewStore {
public:
    explicit ReviewStore(database::Reader& reader) : m_reader(reader) {}
    std::optional<ReviewRow> find(domain::ReviewId id) const;
    std::optional<ReviewRow> findOf(domain::BookingId booking) const;
    /// Newest first, below the cursor (a review's id; 0: from the newest).
    std::vector<ReviewRow> list(const ReviewReaders& readers, std::int64_t below, int limit) const;
    int count(const ReviewReaders& readers) const;
    /// What is not hidden and came after that one, newest first.
    std::vector<ReviewRow> counted(domain::UserId mentor, domain::ReviewId after, int limit) const;
    /// What the mentor's rating is made of: stars count whether or not the text is public, unless an admin hid them.
    std::vector<StarCount> stars(domain::UserId mentor) const;
    std::optional<int> ratingOf(domain::BookingId booking) const;

    bool hasReported(domain::ReviewId review, ReviewPart part, domain::UserId reporter) const;
    /// Oldest first.
    std::vector<ReportRow> reportsOf(domain::ReviewId review) const;
    /// Of whatever words; the newest first.
    std::vector<ReportRow> reportsBy(domain::UserId reporter, int limit) const;
    /// Of what she wrote; the newest first.
    std::vector<ReportRow> reportsAbout(domain::UserId author, int limit) const;
    /// Those with a report that waits, the longest first.
    std::vector<ReviewRow> reported(const base::TimedPlace& after, int limit) const;
    int countReported() const;
    /// Those an admin decided about and that have no report that waits; the newest decision first.
    std::vector<ReviewRow> decided(const base::TimedPlace& before, int limit) const;

private:
    database::Reader& m_reader;
};

class ReviewWriter : public ReviewStore {
public:
    explicit ReviewWriter(database::Transaction& tx) : ReviewStore(tx), m_tx(tx) {}
    void insert(const ReviewRow& row);
    /// What can change after the insert; changed_elsewhere unless it still has the row's version.
    domain::Result<void> save(const ReviewRow& row);
    /// False when that person had reported that part before: nothing is stored then.
    bool addReport(const ReportRow& row);

private:
    database::Transaction& m_tx;
};

}  // namespace mc::reviews
