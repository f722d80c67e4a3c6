#pragma once

#include "calendars/calendar_service.h"
#include "platform/http/router.h"

namespace mc::calendars {

/// GET /api/bookings/{id}/calendar.ics
class CalendarRoutes {
public:
    explicit CalendarRoutes(CalendarService& service) : m_service(service) {}
    void addTo(http::Router& router);

private:
    CalendarService& m_service;
};

}  // namespace mc::calendars
