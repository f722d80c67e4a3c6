#include "reviews/rating_desk.h"

#include "reviews/review_view.h"

namespace mc::reviews {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::RatingStanding;
using domain::Result;
using domain::UserId;

namespace {

RatingStanding standingOf(protocol::RatingQueue queue) {
    return queue == protocol::RatingQueue::waiting ? RatingStanding::paused : RatingStanding::kept;
}

}  // namespace

Result<protocol::RatingCasePage> RatingDesk::list(UserId admin, protocol::RatingQueue queue,
                                                  const base::Paging& paging) const {
    const auto place = base::timedCursor(paging);
    if (!place) return place.error();
    return m_parts.database.read([&](Reader& reader) {
        auto rows = m_store.standing(reader, standingOf(queue), place->value_or(base::TimedPlace()), paging.limit + 1);
        const bool more = static_cast<int>(rows.size()) > paging.limit;
        if (more) rows.pop_back();
        protocol::RatingCasePage page;
        for (const auto& row : rows)
            page.items.push_back(caseOf(admin, reader, row));
        page.waiting = m_store.count(reader, RatingStanding::paused);
        if (more) page.next = base::timedCursor({rows.back().at.seconds, rows.back().mentor.value});
        return page;
    });
}

Result<protocol::RatingCase> RatingDesk::decide(UserId admin, UserId mentor, const protocol::DecideRating& decision) {
    return m_parts.database.write([&](Transaction& tx) -> Result<protocol::RatingCase> {
        auto row = m_store.of(tx, mentor);
        if (!domain::isPaused(row.standing)) return fail(ErrorCode::not_found);
        if (admin == mentor) return fail(ErrorCode::forbidden, "Nobody decides about herself.");
        if (!decision.reinstate && row.standing == RatingStanding::kept)
            return fail(ErrorCode::invalid_state, "It is so already.");
        row.standing = decision.reinstate ? RatingStanding::good : RatingStanding::kept;
        row.countedAfter = m_store.newest(tx, mentor);
        row.at = m_parts.clock.now();
        row.decidedAt = row.at;
        row.decidedBy = admin;
        row.reason = decision.reason;
        row.version = decision.version;
        if (const auto saved = m_store.save(tx, row); !saved) return saved.error();
        carryOut(tx, admin, row);
        return caseOf(admin, tx, m_store.of(tx, mentor));
    });
}

void RatingDesk::carryOut(Transaction& tx, UserId admin, const RatingRow& row) {
    const bool reinstated = row.standing == RatingStanding::good;
    m_audit.record(
        tx, {row.at, admin, reinstated ? "rating.reinstated" : "rating.kept", "user", row.mentor.value, row.reason});
    if (reinstated && row.wasAccepting) m_parts.scheduling.setAccepting(tx, row.mentor, true, row.at).value();
    auto& events = m_parts.watch.events();
    (reinstated ? events.reinstated : events.kept).emit(tx, {row.mentor, row.at, row.version + 1, row.reason});
}

protocol::RatingCase RatingDesk::caseOf(UserId admin, Reader& reader, const RatingRow& row) const {
    const auto person = m_directory.find(reader, row.mentor);
    const auto figures = m_parts.watch.figures(reader, row);
    return {.mentor = row.mentor,
            .name = person ? person->name : std::string(),
            .photo = person ? person->photo : std::nullopt,
            .reviews = figures.reviews,
            .average = figures.average(),
            .standing = row.standing,
            .since = row.at,
            .reason = row.standing == RatingStanding::kept ? row.reason : std::string(),
            .latest = latestOf(reader, row, figures.reviews),
            .mayDecide = admin != row.mentor,
            .version = row.version};
}

/// What the figures were made of.
std::vector<protocol::Review> RatingDesk::latestOf(Reader& reader, const RatingRow& row, int most) const {
    std::vector<protocol::Review> latest;
    for (const auto& review : ReviewStore(reader).counted(row.mentor, row.countedAfter, most))
        latest.push_back(reviewForAdmins(m_directory, reader, review));
    return latest;
}

}  // namespace mc::reviews
