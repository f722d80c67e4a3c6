#include "reviews/review_service.h"

#include <algorithm>

#include "mentors/mentor_directory.h"

namespace mc::reviews {

using domain::BookingId;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using domain::ReviewId;
using domain::UserId;

namespace {

/// Whether somebody can read that part at all.
bool isShownTo(const ReviewRow& row, ReviewPart part, std::optional<UserId> viewer) {
    if (part == ReviewPart::reply && !row.reply) return false;
    const bool mentors = viewer && *viewer == row.mentorId;
    const bool students = viewer && *viewer == row.studentId;
    const bool reviewShown = mentors || students || (row.isPublic && row.state != ReviewState::hidden);
    if (part == ReviewPart::review) return reviewShown;
    return reviewShown && (mentors || row.replyState != ReviewState::hidden);
}

bool mayReport(const ReviewStore& store, const ReviewRow& row, ReviewPart part, std::optional<UserId> viewer) {
    return viewer && *viewer != row.authorOf(part) && row.stateOf(part) != ReviewState::hidden &&
           !store.hasReported(row.id, part, *viewer);
}

/// That something was reported is its two people's and the admins' to know.
ReviewState stateFor(const ReviewRow& row, ReviewPart part, std::optional<UserId> viewer) {
    return viewer && row.isOneOfTheTwo(*viewer) ? row.stateOf(part) : ReviewState::visible;
}

std::vector<int> byStars(const std::vector<StarCount>& counts) {
    std::vector<int> stars(5);
    for (const auto& [rating, count] : counts)
        stars.at(static_cast<std::size_t>(rating - 1)) = count;
    return stars;
}

struct Totals {
    std::int64_t sum = 0;
    int count = 0;
};

Totals totals(const std::vector<StarCount>& counts) {
    Totals totals;
    for (const auto& [rating, count] : counts)
        totals = {totals.sum + std::int64_t{rating} * count, totals.count + count};
    return totals;
}

}  // namespace

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
        const ReviewRow row{m_ids.next<ReviewId>(), id,          booking->mentorId, student,      booking->topic,
                            review.rating,          review.text, review.isPublic,   m_clock.now()};
        store.insert(row);
        const auto [sum, count] = totals(store.stars(booking->mentorId));
        const auto answer = shownTo(student, store, row);
        posted.emit(tx, {answer, id, booking->mentorId, student, sum, count});
        return answer;
    });
}

Result<protocol::ReviewPage> ReviewService::list(UserId mentor, std::optional<UserId> viewer,
                                                 const base::Paging& paging) {
    const auto below = base::idCursor(paging);
    if (!below) return below.error();
    return m_database.read([&](database::Reader& reader) -> Result<protocol::ReviewPage> {
        if (!mentors::MentorDirectory().find(reader, mentor)) return fail(ErrorCode::not_found);
        const ReviewStore store(reader);
        const ReviewReaders readers{mentor, viewer == mentor};
        auto rows = store.list(readers, *below, paging.limit + 1);
        protocol::ReviewPage page;
        if (static_cast<int>(rows.size()) > paging.limit) {
            rows.pop_back();
            page.next = domain::toString(rows.back().id);
        }
        page.total = store.count(readers);
        page.stars = byStars(store.stars(mentor));
        for (const auto& row : rows)
            page.items.push_back(shownTo(viewer, store, row));
        return page;
    });
}

Result<protocol::Review> ReviewService::ofBooking(UserId viewer, BookingId booking) {
    return m_database.read([&](database::Reader& reader) -> Result<protocol::Review> {
        const ReviewStore store(reader);
        const auto row = store.findOf(booking);
        if (!row || !row->isOneOfTheTwo(viewer)) return fail(ErrorCode::not_found);
        return shownTo(viewer, store, *row);
    });
}

Result<protocol::Review> ReviewService::reply(UserId mentor, ReviewId id, const std::string& text) {
    return m_database.write([&](database::Transaction& tx) -> Result<protocol::Review> {
        ReviewWriter store(tx);
        auto row = store.find(id);
        if (!row || row->mentorId != mentor) return fail(ErrorCode::not_found);
        if (row->reply == text) return shownTo(mentor, store, *row);
        if (row->state == ReviewState::hidden || row->replyState == ReviewState::hidden)
            return fail(ErrorCode::invalid_state, "An admin has hidden this.");
        const auto now = m_clock.now();
        if (row->repliedAt && now >= *row->repliedAt + kReplyChangeable)
            return fail(ErrorCode::invalid_state, "An answer can be changed for a day.");
        const bool first = !row->reply;
        row->reply = text;
        if (first) row->repliedAt = now;
        if (const auto saved = store.save(*row); !saved) return saved.error();
        if (first) answered.emit(tx, {*row});
        return shownTo(mentor, store, *store.find(id));
    });
}

Result<void> ReviewService::report(UserId reporter, ReviewId id, const protocol::ReportReview& report) {
    return m_database.write([&](database::Transaction& tx) -> Result<void> {
        ReviewWriter store(tx);
        auto row = store.find(id);
        if (!row || !isShownTo(*row, report.part, reporter)) return fail(ErrorCode::not_found);
        if (row->authorOf(report.part) == reporter) return fail(ErrorCode::forbidden, "These are your own words.");
        const auto now = m_clock.now();
        if (!store.addReport({id, report.part, reporter, report.reason, report.text, now})) return {};
        if (row->stateOf(report.part) == ReviewState::hidden) return {};
        row->stateOf(report.part) = ReviewState::reported;
        row->reportedAt = row->reportedAt.value_or(now);
        return store.save(*row);
    });
}

std::optional<int> ReviewService::ratingOf(database::Reader& reader, BookingId booking) const {
    return ReviewStore(reader).ratingOf(booking);
}

protocol::Review ReviewService::shownTo(std::optional<UserId> viewer, const ReviewStore& store,
                                        const ReviewRow& row) const {
    const auto author = m_authors(row.studentId);
    return {.id = row.id,
            .authorName = author.name,
            .authorId = row.studentId,
            .topic = row.topic,
            .rating = row.rating,
            .text = row.text,
            .isPublic = row.isPublic,
            .createdAt = row.createdAt,
            .reply = replyShownTo(viewer, store, row),
            .authorPhoto = author.photo,
            .state = stateFor(row, ReviewPart::review, viewer),
            .mayReply = viewer == row.mentorId && !row.reply && row.state != ReviewState::hidden,
            .mayReport = mayReport(store, row, ReviewPart::review, viewer)};
}

std::optional<protocol::ReviewReply> ReviewService::replyShownTo(std::optional<UserId> viewer, const ReviewStore& store,
                                                                 const ReviewRow& row) const {
    if (!isShownTo(row, ReviewPart::reply, viewer)) return std::nullopt;
    protocol::ReviewReply reply{*row.reply,
                                *row.repliedAt,
                                stateFor(row, ReviewPart::reply, viewer),
                                {},
                                mayReport(store, row, ReviewPart::reply, viewer)};
    const auto until = *row.repliedAt + kReplyChangeable;
    const bool hidden = row.state == ReviewState::hidden || row.replyState == ReviewState::hidden;
    if (viewer == row.mentorId && !hidden && m_clock.now() < until) reply.changeableUntil = until;
    return reply;
}

}  // namespace mc::reviews
