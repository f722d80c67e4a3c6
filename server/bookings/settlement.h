#pragma once

#include <string_view>

#include "bookings/booking_money.h"
#include "bookings/booking_service.h"

namespace mc::bookings {

/// How the session went, and who gets its money (BKG-5, decision 8). The rules stand in domain/attendance.h; here they
/// are asked with the join records and move the booking and its money. Thread safe.
///
/// What is contested waits for an admin: the state is kept and shown, the mentor's share of it is not payable, and
/// nothing moves by itself.
class Settlement {
public:
    using Transaction = database::Transaction;

    Settlement(const BookingParts& parts, BookingService& bookings);

    /// As domain::mayComplete.
    domain::Result<Booking> complete(domain::UserId mentor, domain::BookingId id, domain::UtcTime now);
    /// As domain::mayReportAbsence. What the records bear out is settled at once, anything else when the other was
    /// silent for a day. A completed session stays completed; its money follows the report.
    domain::Result<Booking> reportNoShow(domain::UserId actor, domain::BookingId id, std::string_view text,
                                         domain::UtcTime now);
    /// As domain::mayContest.
    domain::Result<Booking> contest(domain::UserId actor, domain::BookingId id, std::string_view text,
                                    domain::UtcTime now);
    /// What time alone has decided: completes, settles, or says when to look again.
    domain::Result<void> review(Transaction& tx, Booking& booking, domain::UtcTime now);

private:
    domain::Result<void> complete(Transaction& tx, Booking& booking, Party by, domain::UtcTime now);
    domain::Result<void> report(Transaction& tx, Booking& booking, Party by, domain::UtcTime now);
    domain::Result<void> settle(Transaction& tx, Booking& booking, domain::Verdict verdict, Party by,
                                domain::UtcTime now);
    domain::Judgement judge(database::Reader& reader, const Booking& booking, domain::UtcTime now) const;

    BookingParts m_parts;
    BookingService& m_bookings;
    BookingStore m_store;
    BookingMoney m_money;
};

}  // namespace mc::bookings
