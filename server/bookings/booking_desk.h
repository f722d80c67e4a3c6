#pragma once

#include <string>

#include "accounts/directory.h"
#include "bookings/settlement.h"
#include "protocol/booking_desk.h"

namespace mc::bookings {

/// Bookings as the admins' desk has them (ADM-2): everybody's, with their whole history; names, and addresses masked.
/// Thread safe.
class BookingDesk {
public:
    BookingDesk(const BookingParts& parts, const BookingService& bookings, Settlement& settlement);

    /// not_found.
    domain::Result<protocol::BookingReview> review(domain::UserId admin, domain::BookingId id) const;
    /// As Settlement::rule.
    domain::Result<protocol::BookingReview> rule(domain::UserId admin, domain::BookingId id,
                                                 const protocol::RuleOnAbsence& request, domain::UtcTime now);
    /// As Settlement::note.
    domain::Result<protocol::BookingReview> note(domain::UserId admin, domain::BookingId id,
                                                 const protocol::NoteOnAbsence& request, domain::UtcTime now);

private:
    domain::Result<protocol::BookingReview> answer(domain::UserId admin, const domain::Result<Booking>& booking) const;
    protocol::BookingReview show(database::Reader& reader, const Booking& booking, domain::UserId admin) const;
    void showMoney(database::Reader& reader, const Booking& booking, protocol::BookingReview& dto) const;
    void showAbsence(database::Reader& reader, const Booking& booking, protocol::BookingReview& dto) const;
    protocol::DeskPerson person(database::Reader& reader, domain::UserId id) const;

    BookingParts m_parts;
    const BookingService& m_bookings;
    Settlement& m_settlement;
    accounts::Directory m_people;
    BookingStore m_store;
    BookingMoney m_money;
};

}  // namespace mc::bookings
