#pragma once

#include "payments/capture_desk.h"
#include "platform/http/router.h"

namespace mc::admin {

/// What was paid in: finance and owners.
class CaptureRoutes {
public:
    explicit CaptureRoutes(const payments::CaptureDesk& desk) : m_desk(desk) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;

    const payments::CaptureDesk& m_desk;
};

}  // namespace mc::admin
