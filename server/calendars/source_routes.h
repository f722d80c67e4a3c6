#pragma once

#include "calendars/calendar_sources.h"
#include "platform/http/router.h"

namespace mc::calendars {

/// /api/calendars: a mentor's other calendars (CAL-1).
class SourceRoutes {
public:
    explicit SourceRoutes(CalendarSources& sources) : m_sources(sources) {}
    void addTo(http::Router& router);

private:
    void addChanges(http::Router& router);
    http::Response add(const http::Request& request);
    http::Response change(const http::Request& request);
    http::Response remove(const http::Request& request);
    http::Response syncNow(const http::Request& request);
    http::Response busy(const http::Request& request);

    CalendarSources& m_sources;
};

}  // namespace mc::calendars
