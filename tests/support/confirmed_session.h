#pragma once

#include "support/booking_house.h"
#include "support/result_code.h"

namespace mc::test {

/// A confirmed, paid hour, three days ahead.
struct ConfirmedSession : BookingHouse {
    explicit ConfirmedSession(const MentorSpec& spec = {})
        : ananya(mentor("ananya", spec)), maya(student("maya")), booking(paid(maya, ananya, in(3 * domain::kDay))) {}
    domain::Result<bookings::Booking> cancel(domain::UserId actor, const std::string& reason = "I am ill.") {
        return changes.cancel(actor, booking.id, reason, clock.now());
    }
    domain::Result<bookings::Booking> report(domain::UserId actor) {
        return settlement.reportNoShow(actor, booking.id, "Nobody came.", clock.now());
    }
    domain::Result<bookings::Booking> complete(domain::UserId actor) {
        return settlement.complete(actor, booking.id, clock.now());
    }
    domain::Result<bookings::Booking> contest(domain::UserId actor) {
        return settlement.contest(actor, booking.id, "I was there.", clock.now());
    }
    /// Minutes after the start, until the end unless said otherwise.
    void comes(domain::UserId who, int minute, int until = 60) {
        joins.table[{booking.id, who}].push_back(
            {booking.startsAt + minute * domain::kMinute, booking.startsAt + until * domain::kMinute});
    }
    void theyMeet() {
        comes(maya, 0);
        comes(ananya, 0);
    }
    bookings::Booking now() { return BookingHouse::now(booking); }
    std::int64_t refunded() {
        pass(domain::kMinute);
        const auto refund = seen(booking, maya).refund;
        return refund ? refund->amount.minor : 0;
    }
    std::int64_t owed() { return -balance(ledger::AccountKind::mentor_payable, ananya); }
    domain::UserId ananya;
    domain::UserId maya;
    bookings::Booking booking;
};

}  // namespace mc::test
