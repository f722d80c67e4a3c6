#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "domain/booking_status.h"
#include "domain/error.h"

namespace mc::domain {

/// What moves a booking from one state to the next (decision 5): the payment captured, with a mentor who books
/// instantly or who wants to be asked; fifteen minutes without payment; the mentor's answer (declined by the platform
/// when there was none in time); a cancellation, also the release of a hold; the end.
BOOST_DEFINE_FIXED_ENUM_CLASS(BookingEvent, int, pay_instant, pay_request, expire_hold, accept, decline, cancel,
                              complete, report_no_show)

struct BookingTransition {
    BookingStatus from;
    BookingEvent event;
    Party by;
    BookingStatus to;
};

/// The one table. What is not in it cannot happen.
std::span<const BookingTransition> bookingTransitions();

/// Absent when the table has no such line.
std::optional<BookingStatus> nextStatus(BookingStatus from, BookingEvent event, Party by);
/// As nextStatus, with invalid_state as the error of a user who was too late.
Result<BookingStatus> apply(BookingStatus from, BookingEvent event, Party by);

/// Nothing leaves completed, cancelled, declined, expired and no_show.
bool isEnd(BookingStatus status);

/// English, to follow "The booking is": "confirmed", "a no-show". The client has its own translated words.
std::string_view label(BookingStatus status);

}  // namespace mc::domain
