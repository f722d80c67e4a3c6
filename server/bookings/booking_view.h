#pragma once

#include <functional>
#include <vector>

#include "accounts/directory.h"
#include "bookings/booking_lists.h"
#include "bookings/booking_money.h"
#include "bookings/booking_service.h"
#include "bookings/moves.h"
#include "protocol/bookings.h"

namespace mc::bookings {

/// Fills what rooms to the right know (conversationId, myRating, canReview …) into an answer.
using BookingDecorator =
    std::function<void(database::Reader&, protocol::Booking& answer, const Booking& booking, domain::UserId viewer)>;

/// Before there is an order; what was ordered is kept with it.
protocol::PriceSummary priceOf(const Booking& booking);
protocol::NoShow noShowOf(const Booking& booking);
std::vector<protocol::RefundTier> tiersOf(const domain::CancellationPolicy& policy, domain::UtcTime deadlineStart);

/// Turns stored bookings into what one of the two may see: `price` only for the student, `mentorReceives` only for the
/// mentor, nothing to reach the other by.
class BookingView {
public:
    using Presence = std::function<bool(domain::UserId)>;

    BookingView(const BookingParts& parts, const BookingService& bookings, const Moves& moves);

    /// What rooms to the right know of a booking. Before the server starts.
    void addDecorator(BookingDecorator decorator) { m_decorators.push_back(std::move(decorator)); }
    /// Who is online; nobody until it is set. Before the server starts.
    void setPresence(Presence presence) { m_online = std::move(presence); }

    protocol::Booking show(database::Reader& reader, const Booking& booking, domain::UserId viewer,
                           domain::UtcTime now) const;
    /// A page of a list, for somebody who is one of the two in all of it.
    protocol::BookingPage page(database::Reader& reader, const BookingList& list, domain::UserId viewer,
                               domain::UtcTime now) const;

private:
    protocol::PersonSummary student(database::Reader& reader, const Booking& booking) const;
    protocol::PersonSummary mentor(database::Reader& reader, const Booking& booking) const;
    void showMoney(database::Reader& reader, const Booking& booking, Party role, protocol::Booking& dto) const;
    void showSession(database::Reader& reader, const Booking& booking, Party role, domain::UtcTime now,
                     protocol::Booking& dto) const;

    void showMove(database::Reader& reader, const Booking& booking, Party role, domain::UtcTime now,
                  protocol::Booking& dto) const;
    void showOutage(database::Reader& reader, const Booking& booking, protocol::Booking& dto) const;
    void showReports(const Booking& booking, Party role, const domain::Attendance& seen, domain::UtcTime now,
                     protocol::Booking& dto) const;

    BookingParts m_parts;
    const BookingService& m_bookings;
    const Moves& m_moves;
    accounts::Directory m_people;
    BookingStore m_store;
    BookingMoney m_money;
    std::vector<BookingDecorator> m_decorators;
    Presence m_online;
};

}  // namespace mc::bookings
