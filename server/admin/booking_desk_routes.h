#pragma once

#include "bookings/booking_desk.h"
#include "platform/http/router.h"

namespace mc::admin {

/// Everybody's bookings, and what admins decide about them (ADM-2): finance and owners.
class BookingDeskRoutes {
public:
    explicit BookingDeskRoutes(bookings::BookingDesk& desk) : m_desk(desk) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response review(const http::Request& request) const;
    http::Response rule(const http::Request& request);
    http::Response note(const http::Request& request);
    http::Response cancel(const http::Request& request);
    http::Response complete(const http::Request& request);
    http::Response move(const http::Request& request);

    bookings::BookingDesk& m_desk;
};

}  // namespace mc::admin
