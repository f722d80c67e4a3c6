#pragma once

#include <QString>

#include "net/api_client.h"
#include "protocol/bookings.h"
#include "protocol/mentors.h"
#include "protocol/payments.h"
#include "support/json_of.h"

/// Believable answers of the server for tests of the client, with the people and sums of the reference pictures.
namespace mc::support {

inline const auto kBookingId = domain::BookingId{77};
inline const QString kBookingPath = "/api/bookings/" + QString::fromStdString(domain::toString(kBookingId));
inline const auto kSlot = *domain::parseIso("2026-11-19T13:30:00Z");
inline const auto kNow = *domain::parseIso("2026-11-18T11:12:00Z");

inline protocol::MentorProfile ananya() {
    protocol::MentorProfile mentor;
    mentor.card.id = domain::UserId{1};
    mentor.card.slug = "ananya-krishnan";
    mentor.card.name = "Ananya Krishnan";
    mentor.card.headline = "Staff Engineer at Google";
    mentor.card.verified = true;
    mentor.card.timeZone = {"Europe/London"};
    mentor.card.priceFrom = domain::rupees(899);
    mentor.expertise = {{"System design", 3}, {"DSA", 3}};
    mentor.prices = {{30, domain::rupees(899)}, {60, domain::rupees(1599)}};
    mentor.topics = {"Mock interview", "Career guidance"};
    return mentor;
}

inline protocol::PriceSummary priceOf(int minutes) {
    if (minutes == 30) return domain::priceSummary(domain::rupees(899), {}, {});
    return domain::priceSummary(domain::rupees(1599), {.planDiscountMinor = 15'990, .creditsMinor = 20'000}, {});
}

inline protocol::Booking bookingOf(domain::BookingStatus status, int minutes = 60,
                                   domain::Party role = domain::Party::student) {
    protocol::Booking booking;
    booking.id = kBookingId;
    booking.code = "GRP-20261118-007";
    booking.status = status;
    booking.myRole = role;
    booking.mentor = {domain::UserId{1},          "Ananya Krishnan", {"Europe/London"},
                      "Staff Engineer at Google", "ananya-krishnan", true};
    booking.student = {domain::UserId{2}, "Maya Nair", {"Asia/Kolkata"}, {}, {}, true};
    booking.startsAt = kSlot;
    booking.endsAt = kSlot + minutes * domain::kMinute;
    booking.durationMinutes = minutes;
    booking.createdAt = kNow;
    booking.joinOpensAt = kSlot - 10 * domain::kMinute;
    booking.joinClosesAt = booking.endsAt + 5 * domain::kMinute;
    if (status == domain::BookingStatus::held) booking.holdExpiresAt = kNow + 15 * domain::kMinute;
    if (role == domain::Party::student)
        booking.price = priceOf(minutes);
    else
        booking.mentorReceives = domain::paise(124722);
    booking.policy = {{100, kSlot - domain::kDay, false}, {50, kSlot - 4 * domain::kHour, true}, {0, {}, false}};
    booking.conversationId = domain::ConversationId{9};
    if (status != domain::BookingStatus::held) {
        booking.topic = "Mock interview";
        booking.agenda = "I have the system design round at Atlassian on 2 December.";
        booking.payment = protocol::PaymentStatus::captured;
    }
    return booking;
}

inline protocol::Order orderOf(protocol::PaymentStatus status = protocol::PaymentStatus::created) {
    return {domain::OrderId{5},        kBookingId, {}, status, domain::paise(123910), "order_1", "key_1",
            "/checkout/0000000000005", true};
}

}  // namespace mc::support
