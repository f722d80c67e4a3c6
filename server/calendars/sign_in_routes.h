#pragma once

#include "calendars/sign_ins.h"
#include "platform/http/router.h"

namespace mc::calendars {

/// /api/calendar-sign-ins: a mentor's calendars where she signs in herself (CAL-1).
class SignInRoutes {
public:
    explicit SignInRoutes(SignIns& signIns) : m_signIns(signIns) {}
    void addTo(http::Router& router);

private:
    http::Response begin(const http::Request& request);
    http::Reply finish(const http::Request& request);
    http::Response add(const http::Request& request);

    SignIns& m_signIns;
};

}  // namespace mc::calendars
