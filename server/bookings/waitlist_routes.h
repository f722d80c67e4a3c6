#pragma once

#include "bookings/waitlist.h"
#include "platform/http/router.h"

namespace mc::bookings {

/// /api/me/waitlist.
class WaitlistRoutes {
public:
    explicit WaitlistRoutes(Waitlist& waitlist) : m_waitlist(waitlist) {}
    void add(http::Router& router);

private:
    http::Response join(const http::Request& request);
    http::Response leave(const http::Request& request);

    Waitlist& m_waitlist;
};

}  // namespace mc::bookings
