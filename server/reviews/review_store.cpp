#include "reviews/review_store.h"

#include <limits>

namespace mc::reviews {

using domain::BookingId;
using domain::UserId;

#define REVIEW_COLUMNS "id, booking_id, mentor_id, student_id, topic, rating, text, is_public, reply, created_at"

std::vector<ReviewRow> ReviewStore::list(UserId mentor, bool includePrivate, std::int64_t below, int limit) const {
    const auto cursor = below > 0 ? below : std::numeric_limits<std::int64_t>::max();
    return m_reader.all<ReviewRow>("SELECT " REVIEW_COLUMNS
                                   " FROM reviews WHERE mentor_id = $1 AND id < $2 AND (is_public = 1 OR $3)"
                                   " ORDER BY id DESC LIMIT $4",
                                   mentor, cursor, includePrivate, limit);
}

int ReviewStore::count(UserId mentor, bool includePrivate) const {
    return m_reader.scalar<int>("SELECT COUNT(*) FROM reviews WHERE mentor_id = $1 AND (is_public = 1 OR $2)", mentor,
                                includePrivate);
}

RatingTotals ReviewStore::totals(UserId mentor) const {
    return *m_reader.one<RatingTotals>("SELECT COALESCE(SUM(rating), 0), COUNT(*) FROM reviews WHERE mentor_id = $1",
                                       mentor);
}

std::optional<int> ReviewStore::ratingOf(BookingId booking) const {
    return m_reader.one<int>("SELECT rating FROM reviews WHERE booking_id = $1", booking);
}

void ReviewWriter::insert(const ReviewRow& row) {
    m_tx.execute("INSERT INTO reviews (" REVIEW_COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", row.id,
                 row.bookingId, row.mentorId, row.studentId, row.topic, row.rating, row.text, row.isPublic, row.reply,
                 row.createdAt);
}

}  // namespace mc::reviews
