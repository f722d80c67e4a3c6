#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/disputes.h"
#include "domain/booking_status.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/news.h"
#include "domain/plans.h"
#include "domain/time.h"

namespace mc::protocol {

using domain::NotificationType;

/// What a notification is about, for the reader's own words (decision 34); which are there depends on the type. Never
/// anything to reach the other person by.
struct NotificationParameters {
    std::optional<domain::Party> role;  ///< The reader's in the booking; absent where it is about none.
    std::optional<std::string> other;   ///< The other person's name; to admins an applicant's.
    std::optional<std::string> bookingCode;
    std::optional<std::string> topic;  ///< Absent: none was chosen.
    std::optional<domain::UtcTime> startsAt;
    std::optional<domain::UtcTime> endsAt;
    std::optional<domain::Money> amount;    ///< Paid, earned, taken or given back; zero: nothing. Absent: not known.
    std::optional<domain::Party> by;        ///< Whose deed it was.
    std::optional<domain::Party> absent;    ///< no_show_…: who did not come; absent when neither did.
    std::optional<std::string> reason;      ///< In the words of whoever did it.
    std::optional<int> rating;              ///< Stars.
    std::optional<domain::UtcTime> before;  ///< move_proposed, booking_moved: the start that was agreed till then.
    std::optional<std::string> search;      ///< search_matched: the name of the search; `other` is the latest mentor.
    /// Of a request: the money was only reserved, nothing was paid. `reason` may be domain::kPaymentNotTaken.
    std::optional<bool> reserved;
    /// search_matched: so many mentors whom the reader has not looked at. items_due: so many action items.
    std::optional<int> count;
    std::optional<std::string> item;          ///< items_due: the first of them.
    std::optional<domain::PlanTier> plan;     ///< plan_…: which.
    std::optional<domain::UtcTime> chooseBy;  ///< outage_choice, credits_expiring, plan_…: until when the student may;
                                              ///< dispute_waiting: until when the bank wants an answer.
    std::optional<domain::DisputeState> dispute;  ///< dispute_…: what it has come to.
};
BOOST_DESCRIBE_STRUCT(NotificationParameters, (),
                      (role, other, bookingCode, topic, startsAt, endsAt, amount, by, absent, reason, rating, before,
                       search, reserved, count, item, plan, chooseBy, dispute))

struct Notification {
    domain::NotificationId id;
    NotificationType type = NotificationType::booking_confirmed;
    NotificationParameters parameters;
    std::string link;  ///< Deep link inside the client: "/bookings/ID", "/messages/ID", "/become-a-mentor".
    domain::UtcTime createdAt;
    std::optional<domain::UtcTime> readAt;
};
BOOST_DESCRIBE_STRUCT(Notification, (), (id, type, parameters, link, createdAt, readAt))

/// GET /api/notifications?limit=&cursor= · PUT /api/notifications/{id}/read · PUT /api/notifications/read-all
struct NotificationPage {
    std::vector<Notification> items;
    int unread = 0;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(NotificationPage, (), (items, unread, next))

/// GET /api/notifications/unread-count, and `unread_count` on /notifications; `notification` carries Notification: one
/// that is new, or renewed by its cause under the same id, or read elsewhere (`readAt`).
struct UnreadNotifications {
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(UnreadNotifications, (), (count))

/// `booking_changed` on /notifications: reload this booking.
struct BookingChangedEvent {
    domain::BookingId bookingId;
    std::string status;
};
BOOST_DESCRIBE_STRUCT(BookingChangedEvent, (), (bookingId, status))

}  // namespace mc::protocol
