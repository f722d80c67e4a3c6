#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/booking_status.h"
#include "domain/ids.h"
#include "domain/reviews.h"
#include "domain/time.h"
#include "protocol/limits.h"

namespace mc::protocol {

/// POST /api/bookings/{id}/review (Idempotency-Key) → 201 Review
struct CreateReview {
    int rating = 5;
    std::string text;
    bool isPublic = true;  ///< The stars always count; only public text is shown.
};
BOOST_DESCRIBE_STRUCT(CreateReview, (), (rating, text, isPublic))
template <>
inline const FieldLimits& Limits<CreateReview>::table() {
    static const FieldLimits limits{{"rating", range(1, 5)}, {"text", maxLength(1000)}};
    return limits;
}

using domain::ReportReason;
using domain::ReviewPart;
using domain::ReviewState;

/// What a mentor answered to a review.
struct ReviewReply {
    std::string text;
    domain::UtcTime at;
    ReviewState state = ReviewState::visible;             ///< To those who are not its two people always visible.
    std::optional<domain::UtcTime> changeableUntil = {};  ///< To the mentor while it can be changed.
    bool mayReport = false;                               ///< Whether the reader may.
};
BOOST_DESCRIBE_STRUCT(ReviewReply, (), (text, at, state, changeableUntil, mayReport))

struct Review {
    domain::ReviewId id;
    std::string authorName;
    domain::UserId authorId;  ///< For the avatar's colour only.
    std::string topic;
    int rating = 5;
    std::string text;
    bool isPublic = true;
    domain::UtcTime createdAt;
    std::optional<ReviewReply> reply;
    std::optional<std::string> authorPhoto = {};  ///< As Me::photo.
    ReviewState state = ReviewState::visible;     ///< As ReviewReply's.
    bool mayReply = false;                        ///< The mentor, while there is no answer.
    bool mayReport = false;                       ///< Whether the reader may.
};
BOOST_DESCRIBE_STRUCT(Review, (),
                      (id, authorName, authorId, topic, rating, text, isPublic, createdAt, reply, authorPhoto, state,
                       mayReply, mayReport))

/// GET /api/mentors/{id}/reviews?limit=&cursor=, newest first. GET /api/bookings/{id}/review is one Review.
struct ReviewPage {
    std::vector<Review> items;
    int total = 0;
    std::vector<int> stars = {};  ///< How many gave one star, two … five. Private ones among them, hidden ones not.
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ReviewPage, (), (items, total, stars, next))

/// PUT /api/reviews/{id}/reply → Review. The first one stays changeable for a day.
struct ReplyToReview {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(ReplyToReview, (), (text))
template <>
inline const FieldLimits& Limits<ReplyToReview>::table() {
    static const FieldLimits limits{{"text", length(1, 500)}};
    return limits;
}

/// POST /api/reviews/{id}/reports → 204. Once a person and part; the second changes nothing.
struct ReportReview {
    ReviewPart part = ReviewPart::review;
    ReportReason reason = ReportReason::other;
    std::string text;  ///< Only admins read it.
};
BOOST_DESCRIBE_STRUCT(ReportReview, (), (part, reason, text))
template <>
inline const FieldLimits& Limits<ReportReview>::table() {
    static const FieldLimits limits{{"text", maxLength(500)}};
    return limits;
}

struct ReviewReport {
    ReviewPart part = ReviewPart::review;
    ReportReason reason = ReportReason::other;
    std::string text;
    std::optional<domain::Party> by;  ///< Which of the two; absent: another reader.
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(ReviewReport, (), (part, reason, text, by, at))

/// A review as admins see it: the words whatever their state, and who said what against them.
struct ReportedReview {
    Review review;
    std::string mentorName;
    domain::UserId mentorId;
    std::vector<ReviewReport> reports;          ///< Oldest first, those that were settled among them.
    std::optional<domain::UtcTime> reportedAt;  ///< Since when one waits.
    std::optional<domain::UtcTime> decidedAt;
    bool mayDecide = true;  ///< Nobody decides about herself.
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ReportedReview, (),
                      (review, mentorName, mentorId, reports, reportedAt, decidedAt, mayDecide, version))

BOOST_DEFINE_FIXED_ENUM_CLASS(ReviewQueue, int,
                              open,     // With a report that waits, the longest first.
                              decided)  // The newest decision first.

/// GET /api/admin/reported-reviews?queue=&limit=&cursor=
struct ReportedReviewPage {
    std::vector<ReportedReview> items;
    int open = 0;  ///< How many wait.
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ReportedReviewPage, (), (items, open, next))

/// POST /api/admin/reviews/{id}/decision → ReportedReview
struct DecideReview {
    ReviewPart part = ReviewPart::review;
    bool hide = true;    ///< Else it stays, or is shown again.
    std::string reason;  ///< Whoever wrote what is hidden reads it.
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(DecideReview, (), (part, hide, reason, version))
template <>
inline const FieldLimits& Limits<DecideReview>::table() {
    static const FieldLimits limits{{"reason", length(1, 500)}};
    return limits;
}

}  // namespace mc::protocol
