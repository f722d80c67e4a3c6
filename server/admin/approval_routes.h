#pragma once

#include "mentors/applications.h"
#include "platform/http/router.h"

namespace mc::admin {

/// The desk where applications to be a mentor are looked into and decided (ADM-1): support and owners.
class ApprovalRoutes {
public:
    explicit ApprovalRoutes(mentors::Applications& applications) : m_applications(applications) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response review(const http::Request& request) const;
    http::Response ask(const http::Request& request);
    http::Response note(const http::Request& request);
    http::Response setEvidence(const http::Request& request);
    http::Response approve(const http::Request& request);
    http::Response reject(const http::Request& request);

    mentors::Applications& m_applications;
};

}  // namespace mc::admin
