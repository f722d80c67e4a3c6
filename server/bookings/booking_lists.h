#pragma once

#include <boost/describe/enum.hpp>
#include <string>

#include "bookings/booking_store.h"
#include "domain/error.h"

namespace mc::bookings {

BOOST_DEFINE_FIXED_ENUM_CLASS(When, int, upcoming, past, requests, during)

/// What GET /api/bookings asked for.
struct ListQuery {
    domain::UserId user;
    Party role = Party::student;
    When when = When::upcoming;
    std::string cursor;  ///< Empty: from the start.
    int limit = 20;
    domain::UtcRange span = {};  ///< Of `during`.
};

/// What GET /api/people/{id}/sessions asked for: those of the user, in that role, and one other person.
struct PairQuery {
    domain::UserId user;
    Party role = Party::student;
    domain::UserId other;
    std::string cursor;  ///< Empty: from the start.
    int limit = 20;
};

struct BookingList {
    std::vector<Booking> items;
    std::optional<std::string> next;
};

/// validation_failed for a cursor we did not write.
domain::Result<BookingList> listBookings(database::Reader& reader, const ListQuery& query, domain::UtcTime now);

/// not_found where the two never had one, whoever the other is.
domain::Result<BookingList> listTogether(database::Reader& reader, const PairQuery& query);

/// A place in a list as its cursor says it, "<seconds>-<id>", behind a "p" among requests with priority, and back; absent for a text we did not write.
std::string cursorText(const Cursor& cursor);
std::optional<Cursor> readCursor(std::string_view text);

/// What an admin has to decide: contested absences, and sessions neither kept that nobody has looked at yet.
std::vector<Booking> absencesToDecide(database::Reader& reader);

}  // namespace mc::bookings
