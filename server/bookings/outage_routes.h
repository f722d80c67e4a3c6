#pragma once

#include "bookings/booking_view.h"
#include "bookings/outages.h"
#include "platform/http/router.h"

namespace mc::bookings {

/// PUT /api/bookings/{id}/outage-refund (case 39); another time is a move like any other.
class OutageRoutes {
public:
    OutageRoutes(Outages& outages, const BookingView& view, database::Database& database)
        : m_outages(outages), m_view(view), m_database(database) {}
    void addTo(http::Router& router);

private:
    http::Response refund(const http::Request& request);

    Outages& m_outages;
    const BookingView& m_view;
    database::Database& m_database;
};

}  // namespace mc::bookings
