#pragma once

#include "calendars/calendar_sync.h"
#include "platform/http/router.h"

namespace mc::calendars {

/// /api/calendar-notices: servers of calendars say that something changed in one. Each notice has the secret its channel
/// was opened with; what comes without is answered alike, and nothing happens.
class ChannelRoutes {
public:
    explicit ChannelRoutes(CalendarSync& sync) : m_sync(sync) {}
    void addTo(http::Router& router);

private:
    http::Response google(const http::Request& request);
    http::Response microsoft(const http::Request& request);

    CalendarSync& m_sync;
};

}  // namespace mc::calendars
