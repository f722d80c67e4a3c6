#pragma once

#include <string>

#include "bookings/booking_store.h"
#include "domain/error.h"

namespace mc::bookings {

/// What GET /api/bookings asked for.
struct ListQuery {
    domain::UserId user;
    Party role = Party::student;
    std::string when = "upcoming";  ///< upcoming, past or requests.
    std::string cursor;             ///< Empty: from the start.
    int limit = 20;
};

struct BookingList {
    std::vector<Booking> items;
    std::optional<std::string> next;
};

/// validation_failed for an unknown `when` or a cursor we did not write.
domain::Result<BookingList> listBookings(database::Reader& reader, const ListQuery& query, domain::UtcTime now);

}  // namespace mc::bookings
