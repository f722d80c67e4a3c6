#pragma once

#include <functional>
#include <string>

#include "calls/call_service.h"
#include "platform/http/router.h"

namespace mc::calls {

/// GET /api/bookings/{id}/meeting-link
class CallRoutes {
public:
    using NameLookup = std::function<std::string(domain::UserId)>;
    CallRoutes(CallService& service, NameLookup names) : m_service(service), m_names(std::move(names)) {}
    void addTo(http::Router& router);

private:
    CallService& m_service;
    NameLookup m_names;
};

}  // namespace mc::calls
