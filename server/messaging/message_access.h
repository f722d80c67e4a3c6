#pragma once

#include "bookings/booking_service.h"
#include "messaging/message_reports.h"

namespace mc::messaging {

/// The two of a booking let support read their conversation, each for herself, and take it back at any time. While both
/// do, and never otherwise, admins read it; each look is in the audit log (ADM-2). Thread safe.
class MessageAccess {
public:
    MessageAccess(database::Database& database, const base::Clock& clock, MessagingService& messaging,
                  const bookings::BookingService& bookings, const MessageReports& reports)
        : m_database(database), m_clock(clock), m_messaging(messaging), m_bookings(bookings), m_reports(reports) {}

    /// not_found unless it is the user's booking.
    domain::Result<protocol::MessageAccess> of(domain::UserId user, domain::BookingId booking) const;
    /// So, too; invalid_state where there is no conversation.
    domain::Result<protocol::MessageAccess> choose(domain::UserId user, domain::BookingId booking, bool allowed);

    /// What there is to read, without a word of it. not_found.
    domain::Result<protocol::BookingMessages> overview(domain::UserId admin, domain::BookingId booking) const;
    /// The newest of it. not_found; forbidden unless both allow it.
    domain::Result<protocol::ShownMessagePage> read(domain::UserId admin, domain::BookingId booking);

private:
    domain::Result<bookings::Booking> find(database::Reader& reader, domain::BookingId booking) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    MessagingService& m_messaging;
    const bookings::BookingService& m_bookings;
    const MessageReports& m_reports;
    accounts::Directory m_people;
    audit::AuditLog m_audit;
};

}  // namespace mc::messaging
