#pragma once

#include "protocol/devices.h"
#include "protocol/people.h"

namespace mc::support {

inline const domain::UtcTime kPeopleNow = *domain::parseIso("2026-11-16T13:30:00Z");

inline protocol::PersonEntry personEntry(std::int64_t id, const char* name, const char* email) {
    protocol::PersonEntry entry;
    entry.id = domain::UserId{id};
    entry.name = name;
    entry.email = email;
    entry.roles = {protocol::Role::student};
    entry.memberSince = kPeopleNow - 200 * domain::kDay;
    return entry;
}

/// A mentor, a student with a long name who is suspended, and an owner.
inline protocol::PersonPage samplePeople() {
    protocol::PersonPage page;
    page.items = {personEntry(11, "Ananya Krishnan", "a…@example.com"),
                  personEntry(12, "Venkata Satyanarayana Subrahmanya Chandrasekhara Rao", "v…@example.com"),
                  personEntry(13, "Olga Owner", "o…@example.com")};
    page.items[0].roles.push_back(protocol::Role::mentor);
    page.items[1].suspended = true;
    page.items[2].roles.push_back(protocol::Role::admin);
    page.items[2].adminRoles = {protocol::AdminRole::owner};
    return page;
}

/// The mentor, with a call that runs, a session to come and a hold.
inline protocol::PersonReview samplePerson() {
    protocol::PersonReview review;
    review.person = samplePeople().items[0];
    review.emailVerified = true;
    review.devices = 2;
    review.asMentor = {2, 14, 1, 0};
    review.version = 3;
    review.maySuspend = true;
    review.maySetRoles = true;
    const auto open = [](std::int64_t id, const char* code, domain::UtcTime at, domain::SuspensionFate fate,
                         domain::Money back) {
        protocol::OpenBooking booking;
        booking.id = domain::BookingId{id};
        booking.code = code;
        booking.status = domain::BookingStatus::confirmed;
        booking.as = domain::Party::mentor;
        booking.with = "Maya Nair";
        booking.startsAt = at;
        booking.endsAt = at + domain::kHour;
        booking.fate = fate;
        booking.goesBack = back;
        return booking;
    };
    using enum domain::SuspensionFate;
    const auto nothing = domain::rupees(0);
    review.open = {open(21, "GRP-20261116-001", kPeopleNow, call_ends, nothing),
                   open(22, "GRP-20261118-001", kPeopleNow + 2 * domain::kDay, cancelled, domain::rupees(1000)),
                   open(23, "GRP-20261119-004", kPeopleNow + 3 * domain::kDay, released, nothing)};
    review.openBookings = 3;
    return review;
}

inline protocol::PersonBookingPage samplePersonBookings() {
    protocol::PersonBooking booking;
    booking.id = domain::BookingId{21};
    booking.code = "GRP-20261116-001";
    booking.status = domain::BookingStatus::confirmed;
    booking.as = domain::Party::mentor;
    booking.with = "Maya Nair";
    booking.startsAt = kPeopleNow;
    booking.endsAt = kPeopleNow + domain::kHour;
    auto second = booking;
    second.id = domain::BookingId{24};
    second.code = "GRP-20261101-002";
    second.status = domain::BookingStatus::completed;
    second.as = domain::Party::student;
    second.with = "Rohan Mehta";
    return {{booking, second}, std::nullopt};
}

inline protocol::PersonPaymentPage samplePersonPayments() {
    protocol::PersonPayment payment;
    payment.id = domain::OrderId{31};
    payment.code = "GRP-20261101-002";
    payment.state = protocol::PersonPaymentState::paid;
    payment.amount = domain::rupees(1000);
    payment.returned = domain::rupees(0);
    payment.returning = domain::rupees(500);
    payment.at = kPeopleNow - 15 * domain::kDay;
    return {{payment}, std::nullopt};
}

inline protocol::PersonReports samplePersonReports() {
    protocol::PersonReport report;
    report.review = domain::ReviewId{41};
    report.part = domain::ReviewPart::reply;
    report.state = domain::ReviewState::hidden;
    report.reason = domain::ReportReason::offensive;
    report.text = "That is rude.";
    report.other = "Maya Nair";
    report.at = kPeopleNow - 3 * domain::kDay;
    return {{report}};
}

inline protocol::SignedInDevices samplePersonDevices() {
    return {{{domain::SessionId{51}, "Mentor Connect on Linux", kPeopleNow - domain::kDay, kPeopleNow, true, false},
             {domain::SessionId{52}, "", kPeopleNow - domain::kDay, kPeopleNow, false, false}}};
}

}  // namespace mc::support
