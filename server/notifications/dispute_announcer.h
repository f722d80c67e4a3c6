#pragma once

#include "accounts/directory.h"
#include "bookings/booking_service.h"
#include "notifications/letters.h"
#include "notifications/notification_service.h"
#include "payments/payment_events.h"

namespace mc::notifications {

/// Tells finance, in the app and by mail, what students' banks ask back and until when they want an answer, and a mentor, in
/// the app, that her share of the session waits and when it does no more: nothing of why, how much or what was said. In the
/// transaction that learns of it.
class DisputeAnnouncer {
public:
    /// References must outlive it.
    DisputeAnnouncer(NotificationService& notifications, Letters& letters, const bookings::BookingService& bookings)
        : m_notifications(notifications), m_letters(letters), m_bookings(bookings) {}

    void moved(database::Transaction& tx, const payments::DisputeMoved& event);

private:
    void tellFinance(database::Transaction& tx, const payments::DisputeMoved& event,
                     const std::optional<bookings::Booking>& booking, const std::string& student);
    void tellMentor(database::Transaction& tx, const payments::DisputeMoved& event, const bookings::Booking& booking,
                    const std::string& student);

    NotificationService& m_notifications;
    Letters& m_letters;
    const bookings::BookingService& m_bookings;
    accounts::Directory m_people;
};

}  // namespace mc::notifications
