#include "reviews/rating_watch.h"

#include <algorithm>
#include <utility>

namespace mc::reviews {

using database::Reader;
using database::Transaction;
using domain::RatingStanding;
using domain::UserId;

void RatingWatch::changed(Transaction& tx, UserId mentor) {
    auto row = m_store.of(tx, mentor);
    const auto since = m_store.countAfter(tx, mentor, std::max(row.warnedAfter, row.countedAfter));
    const auto standing = domain::standingAfter(row.standing, figures(tx, row), since, m_rules);
    if (standing == row.standing) return;
    const auto before = std::exchange(row.standing, standing);
    row.at = m_parts.clock.now();
    if (standing == RatingStanding::warned) row.warnedAfter = m_store.newest(tx, mentor);
    if (standing == RatingStanding::paused) row.wasAccepting = stopBookings(tx, mentor);
    m_store.put(tx, row);
    tell(tx, before, m_store.of(tx, mentor));
}

bool RatingWatch::stopBookings(Transaction& tx, UserId mentor) {
    if (!m_parts.scheduling.isAccepting(tx, mentor)) return false;
    m_parts.scheduling.setAccepting(tx, mentor, false, m_parts.clock.now()).value();
    return true;
}

void RatingWatch::tell(Transaction& tx, RatingStanding before, const RatingRow& row) {
    const RatingNews news{row.mentor, row.at, row.version};
    if (row.standing == RatingStanding::warned) return m_events.warned.emit(tx, news);
    if (row.standing == RatingStanding::paused) return m_events.paused.emit(tx, news);
    if (before == RatingStanding::warned) m_events.eased.emit(tx, news);
}

domain::Result<void> RatingWatch::mayAccept(Reader& reader, UserId mentor) const {
    if (!domain::isPaused(m_store.of(reader, mentor).standing)) return {};
    return domain::Error{domain::ErrorCode::invalid_state,
                         "Her bookings are paused for her ratings until an admin has decided.",
                         {},
                         R"({"paused":"ratings"})"};
}

protocol::MentorRatings RatingWatch::own(UserId mentor) const {
    return m_parts.database.read([&](Reader& reader) {
        const auto row = m_store.of(reader, mentor);
        const auto seen = figures(reader, row);
        return protocol::MentorRatings{.reviews = seen.reviews,
                                       .average = seen.average(),
                                       .standing = row.standing,
                                       .last = m_rules.last,
                                       .least = m_rules.least,
                                       .further = m_rules.further,
                                       .warnBelow = m_rules.warnBelow,
                                       .pauseBelow = m_rules.pauseBelow,
                                       .reason = row.standing == RatingStanding::kept ? row.reason : std::string()};
    });
}

domain::RatingFigures RatingWatch::figures(Reader& reader, const RatingRow& row) const {
    return domain::ratingFigures(m_store.stars(reader, row.mentor, row.countedAfter, m_rules.last), m_rules);
}

}  // namespace mc::reviews
