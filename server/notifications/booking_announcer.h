#pragma once

#include <functional>
#include <string>

#include "bookings/booking_events.h"
#include "calendars/calendar_service.h"
#include "messaging/messaging_service.h"
#include "notifications/notification_service.h"
#include "payments/payment_events.h"
#include "platform/base/zones.h"
#include "platform/mail/mailer.h"
#include "reviews/review_service.h"

namespace mc::notifications {

/// How to reach one person; for mails to that very person only.
struct Contact {
    std::string name;
    std::string email;  ///< Empty: cannot be reached (suspended, erased, unverified); no mail is written.
    domain::ZoneName timeZone;
};
using ContactLookup = std::function<Contact(database::Reader&, domain::UserId)>;

/// Tells both parties what happened to a session, in the app and by mail (P7.9), in the transaction in which it
/// happened: told if and only if true, and once. Times are written in the reader's zone, with the other's beside it.
class BookingAnnouncer {
public:
    /// References must outlive it.
    struct Rooms {
        NotificationService& notifications;
        mail::Mailer& mailer;
        calendars::CalendarService& calendars;
        base::Zones& zones;
    };
    BookingAnnouncer(Rooms rooms, ContactLookup contacts);

    void requested(database::Transaction& tx, const bookings::BookingRequested& event);
    void confirmed(database::Transaction& tx, const bookings::BookingConfirmed& event);
    void declined(database::Transaction& tx, const bookings::BookingDeclined& event);
    void cancelled(database::Transaction& tx, const bookings::BookingCancelled& event);
    void expired(database::Transaction& tx, const bookings::BookingExpired& event);
    void paidTooLate(database::Transaction& tx, const bookings::BookingPaidTooLate& event);
    void completed(database::Transaction& tx, const bookings::BookingCompleted& event);
    void noShow(database::Transaction& tx, const bookings::NoShowReported& event);
    void upheld(database::Transaction& tx, const bookings::NoShowUpheld& event);
    void contested(database::Transaction& tx, const bookings::NoShowContested& event);
    void notesShared(database::Transaction& tx, const bookings::NotesShared& event);
    void refunded(database::Transaction& tx, const payments::RefundProcessed& event);
    void reviewed(database::Transaction& tx, const reviews::ReviewPosted& event);
    void messaged(database::Transaction& tx, const messaging::MessageSent& event);
    void conversationRead(database::Transaction& tx, const messaging::ConversationRead& event);
    /// Fifteen minutes before the start, to both; told once however often it is called.
    void remind(database::Transaction& tx, const bookings::Booking& booking);

private:
    struct Letter {
        std::string subject;
        std::string intro;
        std::string detail;
        std::string outro;
        std::string key;
        std::optional<calendars::IcsMethod> invitation;
    };

    void bell(database::Transaction& tx, domain::UserId to, protocol::NotificationType type, std::string title,
              std::string message, const bookings::Booking& booking, const std::string& key);
    void write(database::Transaction& tx, domain::UserId to, const bookings::Booking& booking, const Letter& letter);
    void changed(database::Transaction& tx, const bookings::Booking& booking);
    std::string name(database::Reader& reader, domain::UserId user) const;
    std::string when(database::Reader& reader, const bookings::Booking& booking, domain::UserId user) const;

    Rooms m_rooms;
    ContactLookup m_contacts;
};

/// "Thu 19 Nov 2026, 19:00 – 20:00 IST"; the abbreviation is the zone's own, or "UTC+05:45" where it has none. Where
/// the clock changes in between, each time has its own: "Sun 25 Oct 2026, 02:30 CEST – 02:30 CET".
std::string describeRange(const domain::ZoneTable& zone, domain::UtcRange range);

}  // namespace mc::notifications
