#pragma once

#include "admin/audit_desk.h"
#include "platform/http/router.h"

namespace mc::admin {

/// /api/admin/audit: what admins did, for owners.
class AuditRoutes {
public:
    explicit AuditRoutes(const AuditDesk& desk) : m_desk(desk) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;

    const AuditDesk& m_desk;
};

}  // namespace mc::admin
