#pragma once

#include "mentors/applications.h"
#include "platform/http/router.h"

namespace mc::mentors {

/// The applicant's side: /api/mentors/application and /api/mentors/apply.
class ApplicationRoutes {
public:
    explicit ApplicationRoutes(Applications& applications) : m_applications(applications) {}
    void add(http::Router& router);

private:
    http::Response save(const http::Request& request);
    http::Response submit(const http::Request& request);
    http::Response answer(const http::Request& request);

    Applications& m_applications;
};

}  // namespace mc::mentors
