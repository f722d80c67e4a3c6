#pragma once

#include "calendars/caldav_sources.h"
#include "platform/http/router.h"

namespace mc::calendars {

/// /api/caldav: a mentor's calendars on servers of calendars (CAL-1).
class CalDavRoutes {
public:
    explicit CalDavRoutes(CalDavSources& sources) : m_sources(sources) {}
    void addTo(http::Router& router);

private:
    http::Reply discover(const http::Request& request);
    http::Response add(const http::Request& request);

    CalDavSources& m_sources;
};

}  // namespace mc::calendars
