#pragma once

#include "calendars/session_writing.h"
#include "platform/http/router.h"

namespace mc::calendars {

/// PUT /api/caldav/target (CAL-3); GET /api/calendars tells of it.
class WritingRoutes {
public:
    explicit WritingRoutes(SessionWriting& writing) : m_writing(writing) {}
    void addTo(http::Router& router);

private:
    http::Response choose(const http::Request& request);

    SessionWriting& m_writing;
};

}  // namespace mc::calendars
