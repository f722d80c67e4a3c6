#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"

namespace mc::protocol {

/// The event table of P7.9 that this server raises.
BOOST_DEFINE_FIXED_ENUM_CLASS(NotificationType, int, booking_requested, booking_confirmed, booking_declined,
                              booking_cancelled, booking_expired, booking_reminder, session_completed, no_show_reported,
                              notes_shared, payment_received, refund_processed, review_requested, review_received,
                              new_message)

struct Notification {
    domain::NotificationId id;
    NotificationType type = NotificationType::booking_confirmed;
    std::string title;
    std::string message;
    std::string link;  ///< Deep link inside the client: "/bookings/ID", "/messages/ID", "/mentors/SLUG".
    domain::UtcTime createdAt;
    std::optional<domain::UtcTime> readAt;
};
BOOST_DESCRIBE_STRUCT(Notification, (), (id, type, title, message, link, createdAt, readAt))

/// GET /api/notifications?limit=&cursor= · PUT /api/notifications/{id}/read · PUT /api/notifications/read-all
struct NotificationPage {
    std::vector<Notification> items;
    int unread = 0;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(NotificationPage, (), (items, unread, next))

/// GET /api/notifications/unread-count, and `unread_count` on /notifications; `notification` carries Notification.
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
