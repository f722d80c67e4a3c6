#include "notifications/rating_announcer.h"

namespace mc::notifications {

using database::Transaction;
using protocol::NotificationType;
using reviews::RatingNews;

namespace {

const std::string kOwn = "rating";  ///< A mentor has one line: where she stands now.

std::string ratingKey(domain::UserId mentor) {
    return kOwn + ":" + domain::toString(mentor);
}

}  // namespace

void RatingAnnouncer::warned(Transaction& tx, const RatingNews& event) {
    tellMentor(tx, NotificationType::rating_warned, event);
}

void RatingAnnouncer::eased(Transaction& tx, const RatingNews& event) {
    m_notifications.settle(tx, event.mentor, kOwn);
}

void RatingAnnouncer::paused(Transaction& tx, const RatingNews& event) {
    tellMentor(tx, NotificationType::rating_paused, event);
    m_admins.ring(tx, NotificationType::rating_waiting, event.mentor, "/admin/reviews?queue=ratings",
                  ratingKey(event.mentor));
}

void RatingAnnouncer::reinstated(Transaction& tx, const RatingNews& event) {
    m_admins.dealtWith(tx, ratingKey(event.mentor));
    tellMentor(tx, NotificationType::rating_reinstated, event);
}

void RatingAnnouncer::kept(Transaction& tx, const RatingNews& event) {
    m_admins.dealtWith(tx, ratingKey(event.mentor));
    tellMentor(tx, NotificationType::rating_kept, event);
}

void RatingAnnouncer::tellMentor(Transaction& tx, NotificationType type, const RatingNews& event) {
    protocol::NotificationParameters about;
    if (!event.reason.empty()) about.reason = event.reason;
    m_notifications.renew(tx, {event.mentor, type, about, "/overview", kOwn});
    m_letters.enqueue(tx, {type, event.mentor, {}, event.at, {}, event.reason},
                      kOwn + ":" + std::to_string(event.version));
}

}  // namespace mc::notifications
