#pragma once

#include "bookings/away_check.h"
#include "bookings/booking_view.h"
#include "platform/http/router.h"

namespace mc::bookings {

/// POST /api/mentors/availability/impact.
class AwayRoutes {
public:
    AwayRoutes(const AwayCheck& check, const BookingView& view, database::Database& database)
        : m_check(check), m_view(view), m_database(database) {}
    void addTo(http::Router& router);

private:
    http::Response impact(const http::Request& request) const;

    const AwayCheck& m_check;
    const BookingView& m_view;
    database::Database& m_database;
};

}  // namespace mc::bookings
