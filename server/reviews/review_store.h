#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::reviews {

struct ReviewRow {
    domain::ReviewId id;
    domain::BookingId bookingId;
    domain::UserId mentorId;
    domain::UserId studentId;
    std::string topic;
    int rating = 5;
    std::string text;
    bool isPublic = true;
    std::optional<std::string> reply;
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(ReviewRow, (),
                      (id, bookingId, mentorId, studentId, topic, rating, text, isPublic, reply, createdAt))

struct RatingTotals {
    std::int64_t sum = 0;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(RatingTotals, (), (sum, count))

class ReviewStore {
public:
    explicit ReviewStore(database::Reader& reader) : m_reader(reader) {}
    /// Newest first, below the cursor (a review's id; 0: from the newest).
    std::vector<ReviewRow> list(domain::UserId mentor, bool includePrivate, std::int64_t below, int limit) const;
    int count(domain::UserId mentor, bool includePrivate) const;
    /// Over all reviews: stars count whether or not the text is public.
    RatingTotals totals(domain::UserId mentor) const;
    std::optional<int> ratingOf(domain::BookingId booking) const;

private:
    database::Reader& m_reader;
};

class ReviewWriter : public ReviewStore {
public:
    explicit ReviewWriter(database::Transaction& tx) : ReviewStore(tx), m_tx(tx) {}
    void insert(const ReviewRow& row);

private:
    database::Transaction& m_tx;
};

}  // namespace mc::reviews
