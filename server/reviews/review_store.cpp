#include "reviews/review_store.h"

#include <limits>

namespace mc::reviews {

using domain::BookingId;
using domain::ReviewId;
using domain::UserId;

#define REVIEW_COLUMNS                                                                                              \
    "id, booking_id, mentor_id, student_id, topic, rating, text, is_public, created_at, state, reply, replied_at, " \
    "reply_state, reported_at, decided_at, version"

std::optional<ReviewRow> ReviewStore::find(ReviewId id) const {
    return m_reader.one<ReviewRow>("SELECT " REVIEW_COLUMNS " FROM reviews WHERE id = $1", id);
}

std::optional<ReviewRow> ReviewStore::findOf(BookingId booking) const {
    return m_reader.one<ReviewRow>("SELECT " REVIEW_COLUMNS " FROM reviews WHERE booking_id = $1", booking);
}

std::vector<ReviewRow> ReviewStore::list(const ReviewReaders& readers, std::int64_t below, int limit) const {
    const auto cursor = below > 0 ? below : std::numeric_limits<std::int64_t>::max();
    return m_reader.all<ReviewRow>("SELECT " REVIEW_COLUMNS
                                   " FROM reviews WHERE mentor_id = $1 AND id < $2"
                                   " AND ($3 OR (is_public = 1 AND state <> 'hidden')) ORDER BY id DESC LIMIT $4",
                                   readers.mentor, cursor, readers.own, limit);
}

std::vector<ReviewRow> ReviewStore::counted(UserId mentor, ReviewId after, int limit) const {
    return m_reader.all<ReviewRow>("SELECT " REVIEW_COLUMNS
                                   " FROM reviews WHERE mentor_id = $1 AND id > $2 AND state <> 'hidden' AND rating > 0"
                                   " ORDER BY id DESC LIMIT $3",
                                   mentor, after, limit);
}

int ReviewStore::count(const ReviewReaders& readers) const {
    return m_reader.scalar<int>(
        "SELECT COUNT(*) FROM reviews WHERE mentor_id = $1 AND ($2 OR (is_public = 1 AND state <> 'hidden'))",
        readers.mentor, readers.own);
}

std::vector<StarCount> ReviewStore::stars(UserId mentor) const {
    return m_reader.all<StarCount>(
        "SELECT rating, COUNT(*) FROM reviews WHERE mentor_id = $1 AND state <> 'hidden' GROUP BY rating", mentor);
}

std::optional<int> ReviewStore::ratingOf(BookingId booking) const {
    return m_reader.one<int>("SELECT rating FROM reviews WHERE booking_id = $1", booking);
}

bool ReviewStore::hasReported(ReviewId review, ReviewPart part, UserId reporter) const {
    return m_reader
        .one<int>("SELECT 1 FROM review_reports WHERE review_id = $1 AND part = $2 AND reporter_id = $3", review, part,
                  reporter)
        .has_value();
}

std::vector<ReportRow> ReviewStore::reportsOf(ReviewId review) const {
    return m_reader.all<ReportRow>(
        "SELECT review_id, part, reporter_id, reason, text, created_at FROM review_reports WHERE review_id = $1"
        " ORDER BY created_at, part, reporter_id",
        review);
}

std::vector<ReportRow> ReviewStore::reportsBy(UserId reporter, int limit) const {
    return m_reader.all<ReportRow>(
        "SELECT review_id, part, reporter_id, reason, text, created_at FROM review_reports WHERE reporter_id = $1"
        " ORDER BY created_at DESC, review_id DESC, part LIMIT $2",
        reporter, limit);
}

std::vector<ReportRow> ReviewStore::reportsAbout(UserId author, int limit) const {
    return m_reader.all<ReportRow>(
        "SELECT p.review_id, p.part, p.reporter_id, p.reason, p.text, p.created_at FROM reviews r"
        " JOIN review_reports p ON p.review_id = r.id AND p.part = 'review' WHERE r.student_id = $1"
        " UNION ALL SELECT p.review_id, p.part, p.reporter_id, p.reason, p.text, p.created_at FROM reviews r"
        " JOIN review_reports p ON p.review_id = r.id AND p.part = 'reply' WHERE r.mentor_id = $1"
        " ORDER BY 6 DESC, 1 DESC, 2, 3 LIMIT $2",
        author, limit);
}

std::vector<ReviewRow> ReviewStore::reported(const base::TimedPlace& after, int limit) const {
    return m_reader.all<ReviewRow>("SELECT " REVIEW_COLUMNS
                                   " FROM reviews WHERE reported_at IS NOT NULL AND (reported_at, id) > ($1, $2)"
                                   " ORDER BY reported_at, id LIMIT $3",
                                   after.at, after.id, limit);
}

int ReviewStore::countReported() const {
    return m_reader.scalar<int>("SELECT COUNT(*) FROM reviews WHERE reported_at IS NOT NULL");
}

std::vector<ReviewRow> ReviewStore::decided(const base::TimedPlace& before, int limit) const {
    return m_reader.all<ReviewRow>("SELECT " REVIEW_COLUMNS
                                   " FROM reviews WHERE decided_at IS NOT NULL AND reported_at IS NULL"
                                   " AND (decided_at, id) < ($1, $2) ORDER BY decided_at DESC, id DESC LIMIT $3",
                                   before.at, before.id, limit);
}

void ReviewWriter::insert(const ReviewRow& row) {
    m_tx.execute(
        "INSERT INTO reviews (id, booking_id, mentor_id, student_id, topic, rating, text, is_public, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        row.id, row.bookingId, row.mentorId, row.studentId, row.topic, row.rating, row.text, row.isPublic,
        row.createdAt);
}

domain::Result<void> ReviewWriter::save(const ReviewRow& row) {
    return m_tx.compareAndSwap(
        "UPDATE reviews SET state = $1, reply = $2, replied_at = $3, reply_state = $4, reported_at = $5,"
        " decided_at = $6, version = version + 1 WHERE id = $7 AND version = $8",
        row.state, row.reply, row.repliedAt, row.replyState, row.reportedAt, row.decidedAt, row.id, row.version);
}

bool ReviewWriter::addReport(const ReportRow& row) {
    return m_tx.execute(
               "INSERT INTO review_reports (review_id, part, reporter_id, reason, text, created_at)"
               " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (review_id, part, reporter_id) DO NOTHING",
               row.reviewId, row.part, row.reporterId, row.reason, row.text, row.createdAt) > 0;
}

}  // namespace mc::reviews
