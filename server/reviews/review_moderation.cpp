#include "reviews/review_moderation.h"

#include <algorithm>
#include <functional>
#include <limits>

#include "reviews/review_view.h"

namespace mc::reviews {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using domain::ReviewId;
using domain::UserId;
using protocol::ReviewQueue;

namespace {

constexpr int kMostReports = 100;

base::TimedPlace placeOf(const ReviewRow& row, ReviewQueue queue) {
    return {(queue == ReviewQueue::open ? *row.reportedAt : *row.decidedAt).seconds, row.id.value};
}

std::vector<ReviewRow> rowsOf(const ReviewStore& store, ReviewQueue queue, const std::optional<base::TimedPlace>& place,
                              int limit) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    if (queue == ReviewQueue::open) return store.reported(place.value_or(base::TimedPlace()), limit);
    return store.decided(place.value_or(base::TimedPlace{kMost, kMost}), limit);
}

std::optional<domain::Party> partyOf(const ReviewRow& row, UserId user) {
    if (user == row.mentorId) return domain::Party::mentor;
    if (user == row.studentId) return domain::Party::student;
    return std::nullopt;
}

const char* actionOf(ReviewPart part, bool hide) {
    if (part == ReviewPart::review) return hide ? "review.hidden" : "review.shown";
    return hide ? "review.reply_hidden" : "review.reply_shown";
}

/// Since when the other part waits, if it does.
std::optional<domain::UtcTime> stillReportedAt(const ReviewStore& store, const ReviewRow& row) {
    for (const auto& report : store.reportsOf(row.id))
        if (row.stateOf(report.part) == ReviewState::reported) return report.createdAt;
    return std::nullopt;
}

}  // namespace

Result<protocol::ReportedReviewPage> ReviewModeration::list(UserId admin, ReviewQueue queue,
                                                            const base::Paging& paging) const {
    const auto place = base::timedCursor(paging);
    if (!place) return place.error();
    return m_database.read([&](Reader& reader) {
        const ReviewStore store(reader);
        auto rows = rowsOf(store, queue, *place, paging.limit + 1);
        const bool more = static_cast<int>(rows.size()) > paging.limit;
        if (more) rows.pop_back();
        protocol::ReportedReviewPage page;
        for (const auto& row : rows)
            page.items.push_back(shownTo(admin, reader, row));
        page.open = store.countReported();
        if (more) page.next = base::timedCursor(placeOf(rows.back(), queue));
        return page;
    });
}

Result<protocol::ReportedReview> ReviewModeration::decide(UserId admin, ReviewId id,
                                                          const protocol::DecideReview& decision) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::ReportedReview> {
        ReviewWriter store(tx);
        auto row = store.find(id);
        if (!row || (decision.part == ReviewPart::reply && !row->reply)) return fail(ErrorCode::not_found);
        if (row->isOneOfTheTwo(admin)) return fail(ErrorCode::forbidden, "Nobody decides about herself.");
        const auto wished = decision.hide ? ReviewState::hidden : ReviewState::visible;
        const auto before = row->stateOf(decision.part);
        if (before == wished) return fail(ErrorCode::invalid_state, "It is so already.");
        row->version = decision.version;
        row->stateOf(decision.part) = wished;
        row->reportedAt = stillReportedAt(store, *row);
        row->decidedAt = m_clock.now();
        if (const auto saved = store.save(*row); !saved) return saved.error();
        m_audit.record(
            tx, {*row->decidedAt, admin, actionOf(decision.part, decision.hide), "review", id.value, decision.reason});
        ReviewModerated event{*row, decision.part, decision.hide, decision.reason};
        if (decision.part == ReviewPart::review && (decision.hide || before == ReviewState::hidden)) {
            event.reviews = decision.hide ? -1 : 1;
            event.stars = event.reviews * row->rating;
        }
        moderated.emit(tx, event);
        return shownTo(admin, tx, *store.find(id));
    });
}

protocol::ReportedReview ReviewModeration::shownTo(UserId admin, Reader& reader, const ReviewRow& row) const {
    const auto mentor = m_directory.find(reader, row.mentorId);
    protocol::ReportedReview answer{.review = reviewForAdmins(m_directory, reader, row),
                                    .mentorName = mentor ? mentor->name : std::string(),
                                    .mentorId = row.mentorId,
                                    .reports = {},
                                    .reportedAt = row.reportedAt,
                                    .decidedAt = row.decidedAt,
                                    .mayDecide = !row.isOneOfTheTwo(admin),
                                    .version = row.version};
    for (const auto& report : ReviewStore(reader).reportsOf(row.id))
        answer.reports.push_back(
            {report.part, report.reason, report.text, partyOf(row, report.reporterId), report.createdAt});
    return answer;
}

protocol::PersonReports ReviewModeration::ofPerson(UserId person) const {
    return m_database.read([&](Reader& reader) {
        const ReviewStore store(reader);
        protocol::PersonReports reports;
        addReports(reader, store.reportsBy(person, kMostReports), true, reports);
        addReports(reader, store.reportsAbout(person, kMostReports), false, reports);
        std::ranges::stable_sort(reports.items, std::ranges::greater(), &protocol::PersonReport::at);
        return reports;
    });
}

void ReviewModeration::addReports(Reader& reader, const std::vector<ReportRow>& rows, bool byHer,
                                  protocol::PersonReports& reports) const {
    for (const auto& row : rows) {
        const auto review = ReviewStore(reader).find(row.reviewId).value();
        const auto other = m_directory.find(reader, byHer ? review.authorOf(row.part) : row.reporterId);
        reports.items.push_back({row.reviewId, row.part, review.stateOf(row.part), row.reason, row.text, byHer,
                                 other ? other->name : std::string(), row.createdAt});
    }
}

}  // namespace mc::reviews
