#include "reviews/review_service.h"

#include "mentors/mentor_directory.h"
#include "platform/base/paging.h"
#include "reviews/review_store.h"

namespace mc::reviews {

namespace {

protocol::Review toDto(const ReviewRow& row, const Author& author) {
    return {row.id,   author.name,  row.studentId, row.topic, row.rating,
            row.text, row.isPublic, row.createdAt, row.reply, author.photo};
}

}  // namespace

using domain::BookingId;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using domain::ReviewId;
using domain::UserId;

ReviewService::ReviewService(database::Database& database, const base::Clock& clock, base::IdSource& ids,
                             const bookings::BookingService& bookings, AuthorLookup authors)
    : m_database(database), m_clock(clock), m_ids(ids), m_bookings(bookings), m_authors(std::move(authors)) {}

Result<protocol::Review> ReviewService::create(UserId student, BookingId id, const protocol::CreateReview& review) {
    return m_database.write([&](database::Transaction& tx) -> Result<protocol::Review> {
        const auto booking = m_bookings.findFor(tx, id, student);
        if (!booking) return booking.error();
        if (booking->studentId != student) return fail(ErrorCode::not_found, "Only the student reviews a session.");
        if (!booking->isReviewable())
            return fail(ErrorCode::not_completed, "A session can be reviewed once it is completed.");
        ReviewWriter store(tx);
        if (store.ratingOf(id)) return fail(ErrorCode::already_reviewed, "This session was reviewed already.");
        const ReviewRow row{m_ids.next<ReviewId>(), id,          booking->mentorId, student, booking->topic,
                            review.rating,          review.text, review.isPublic,   {},      m_clock.now()};
        store.insert(row);
        const auto totals = store.totals(booking->mentorId);
        const auto answer = toDto(row, m_authors(student));
        posted.emit(tx, {answer, id, booking->mentorId, student, totals.sum, totals.count});
        return answer;
    });
}

Result<protocol::ReviewPage> ReviewService::list(UserId mentor, bool includePrivate, const base::Paging& paging) {
    const auto below = base::idCursor(paging);
    if (!below) return below.error();
    return m_database.read([&](database::Reader& reader) -> Result<protocol::ReviewPage> {
        if (!mentors::MentorDirectory().find(reader, mentor)) return fail(ErrorCode::not_found);
        const ReviewStore store(reader);
        auto rows = store.list(mentor, includePrivate, *below, paging.limit + 1);
        protocol::ReviewPage page;
        if (static_cast<int>(rows.size()) > paging.limit) {
            rows.pop_back();
            page.next = domain::toString(rows.back().id);
        }
        page.total = store.count(mentor, includePrivate);
        for (const auto& row : rows)
            page.items.push_back(toDto(row, m_authors(row.studentId)));
        return page;
    });
}

std::optional<int> ReviewService::ratingOf(database::Reader& reader, BookingId booking) const {
    return ReviewStore(reader).ratingOf(booking);
}

}  // namespace mc::reviews
