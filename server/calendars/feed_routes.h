#pragma once

#include "calendars/calendar_feeds.h"
#include "platform/http/router.h"

namespace mc::calendars {

/// GET /api/calendar-feeds/{token}/sessions.ics for calendar programs, /api/me/calendar-feed for their owners.
class FeedRoutes {
public:
    explicit FeedRoutes(CalendarFeeds& feeds) : m_feeds(feeds) {}
    void addTo(http::Router& router);

private:
    http::Response show(const http::Request& request);

    CalendarFeeds& m_feeds;
};

}  // namespace mc::calendars
