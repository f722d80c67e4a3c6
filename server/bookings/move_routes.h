#pragma once

#include "bookings/booking_view.h"
#include "bookings/moves.h"
#include "platform/http/router.h"

namespace mc::bookings {

/// /api/bookings/{id}/move and its preview (BKG-4).
class MoveRoutes {
public:
    MoveRoutes(Moves& moves, const BookingView& view, database::Database& database)
        : m_moves(moves), m_view(view), m_database(database) {}
    void addTo(http::Router& router);

private:
    http::Response preview(const http::Request& request);
    http::Response move(const http::Request& request);
    http::Response answer(const http::Request& request);
    http::Response shown(const http::Request& request, const domain::Result<Booking>& booking);

    Moves& m_moves;
    const BookingView& m_view;
    database::Database& m_database;
};

}  // namespace mc::bookings
