#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/attendance.h"
#include "domain/booking_status.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/person_deeds.h"
#include "domain/reviews.h"
#include "domain/time.h"
#include "protocol/accounts.h"
#include "protocol/limits.h"

/// People as admins see them (ADM-1). Addresses are masked; showing one is recorded.
namespace mc::protocol {

struct PersonEntry {
    domain::UserId id;
    std::string name;
    std::string email;  ///< Masked: "a…@example.com".
    std::vector<Role> roles;
    std::vector<AdminRole> adminRoles;
    bool suspended = false;
    domain::UtcTime memberSince;
    std::optional<std::string> photo = {};
};
BOOST_DESCRIBE_STRUCT(PersonEntry, (), (id, name, email, roles, adminRoles, suspended, memberSince, photo))

BOOST_DEFINE_FIXED_ENUM_CLASS(PersonSort, int, newest, oldest, name, name_reversed)

BOOST_DEFINE_FIXED_ENUM_CLASS(PersonState, int, active, suspended)

/// GET /api/admin/people?q=&role=&state=&order=&cursor=&limit=. `q` is a part of the name, a whole address, or an id.
struct PersonPage {
    std::vector<PersonEntry> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(PersonPage, (), (items, next))

/// Somebody's sessions with others, by what became of them.
struct BookingCounts {
    int upcoming = 0;  ///< Requested or confirmed.
    int completed = 0;
    int cancelled = 0;  ///< Declined ones, too.
    int noShow = 0;
};
BOOST_DESCRIBE_STRUCT(BookingCounts, (), (upcoming, completed, cancelled, noShow))

/// A booking of hers that is not over, and what would become of it if she were suspended now.
struct OpenBooking {
    domain::BookingId id;
    std::string code;
    domain::BookingStatus status = domain::BookingStatus::held;
    domain::Party as = domain::Party::student;  ///< Whom she is in it.
    std::string with;                           ///< Name of the other one.
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
    domain::SuspensionFate fate = domain::SuspensionFate::cancelled;
    domain::Money goesBack;  ///< To the student, when it is cancelled.
};
BOOST_DESCRIBE_STRUCT(OpenBooking, (), (id, code, status, as, with, startsAt, endsAt, fate, goesBack))

/// GET /api/admin/people/{id} · the answer of every deed below
struct PersonReview {
    PersonEntry person;
    bool emailVerified = false;
    bool secondFactor = false;
    std::optional<domain::UtcTime> suspendedAt;
    std::string suspendedReason;
    int devices = 0;  ///< Signed in now.
    BookingCounts asStudent;
    BookingCounts asMentor;
    std::int64_t version = 1;  ///< Of the roles, with what the person edits.
    bool maySuspend = false;   ///< The admin who asks; or reinstate.
    bool maySetRoles = false;
    std::optional<domain::PersonDeedBar> suspendBar = {};  ///< Why she may not.
    std::optional<domain::PersonDeedBar> rolesBar = {};
    std::vector<OpenBooking> open = {};  ///< The soonest first, at most a hundred.
    int openBookings = 0;                ///< All of them.
};
BOOST_DESCRIBE_STRUCT(PersonReview, (),
                      (person, emailVerified, secondFactor, suspendedAt, suspendedReason, devices, asStudent, asMentor,
                       version, maySuspend, maySetRoles, suspendBar, rolesBar, open, openBookings))

/// POST /api/admin/people/{id}/suspend · /reinstate · /reveal-email
struct PersonDeedReason {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PersonDeedReason, (), (reason))
template <>
inline const FieldLimits& Limits<PersonDeedReason>::table() {
    static const FieldLimits limits{{"reason", length(3, 500)}};
    return limits;
}

/// PUT /api/admin/people/{id}/roles: the kinds of admin she is afterwards. Owners only.
struct SetAdminRoles {
    std::int64_t version = 0;
    std::vector<AdminRole> adminRoles;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SetAdminRoles, (), (version, adminRoles, reason))
template <>
inline const FieldLimits& Limits<SetAdminRoles>::table() {
    static const FieldLimits limits{{"adminRoles", maxItems(3)}, {"reason", length(3, 500)}};
    return limits;
}

struct RevealedEmail {
    std::string email;
};
BOOST_DESCRIBE_STRUCT(RevealedEmail, (), (email))

/// GET /api/admin/people/{id}/bookings?cursor=&limit=: the latest start first. No sums: those are finance's.
struct PersonBooking {
    domain::BookingId id;
    std::string code;
    domain::BookingStatus status = domain::BookingStatus::held;
    domain::NoShowState noShow = domain::NoShowState::none;
    domain::Party as = domain::Party::student;  ///< Whom she is in it.
    std::string with;                           ///< Name of the other one.
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
};
BOOST_DESCRIBE_STRUCT(PersonBooking, (), (id, code, status, noShow, as, with, startsAt, endsAt))
struct PersonBookingPage {
    std::vector<PersonBooking> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(PersonBookingPage, (), (items, next))

/// How far an order of hers came. Those that a later one took the place of are left out.
BOOST_DEFINE_FIXED_ENUM_CLASS(PersonPaymentState, int, open, paid, quarantined)

/// GET /api/admin/people/{id}/payments?cursor=&limit=: what she was asked to pay, the newest first. Finance and owners.
struct PersonPayment {
    domain::OrderId id;
    std::string code;  ///< By which people call what it is for.
    PersonPaymentState state = PersonPaymentState::open;
    domain::Money amount;
    domain::Money returned;   ///< Has reached her.
    domain::Money returning;  ///< Is on its way.
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(PersonPayment, (), (id, code, state, amount, returned, returning, at))
struct PersonPaymentPage {
    std::vector<PersonPayment> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(PersonPaymentPage, (), (items, next))

/// GET /api/admin/people/{id}/reports: what she reported and what was reported of hers, the newest first, at most a hundred
/// of each.
struct PersonReport {
    domain::ReviewId review;
    domain::ReviewPart part = domain::ReviewPart::review;
    domain::ReviewState state = domain::ReviewState::visible;  ///< Of the reported words, now.
    domain::ReportReason reason = domain::ReportReason::other;
    std::string text;    ///< In the words of whoever reported it.
    bool byHer = false;  ///< Else about what she wrote.
    std::string other;   ///< Name of whoever wrote it, or reported it.
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(PersonReport, (), (review, part, state, reason, text, byHer, other, at))
struct PersonReports {
    std::vector<PersonReport> items;
};
BOOST_DESCRIBE_STRUCT(PersonReports, (), (items))

}  // namespace mc::protocol
