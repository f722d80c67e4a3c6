#pragma once

#include "accounts/agreements.h"
#include "mentors/applications.h"
#include "platform/http/router.h"

namespace mc::mentors {

/// The applicant's side: /api/mentors/application and /api/mentors/apply.
class ApplicationRoutes {
public:
    /// `bounds`: of what a session may cost.
    ApplicationRoutes(Applications& applications, const Catalogue& catalogue, const PriceBounds& bounds,
                      const accounts::Agreements& agreements)
        : m_applications(applications), m_catalogue(catalogue), m_bounds(bounds), m_agreements(agreements) {}
    void add(http::Router& router);

private:
    http::Response save(const http::Request& request);
    http::Response submit(const http::Request& request);
    http::Response answer(const http::Request& request);
    http::Response guidance(const http::Request& request) const;

    Applications& m_applications;
    const Catalogue& m_catalogue;
    PriceBounds m_bounds;
    const accounts::Agreements& m_agreements;
};

}  // namespace mc::mentors
