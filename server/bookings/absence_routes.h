#pragma once

#include "bookings/absence_files.h"
#include "platform/http/router.h"

namespace mc::bookings {

/// /api/bookings/{id}/absence, and the student's note about it.
class AbsenceRoutes {
public:
    explicit AbsenceRoutes(AbsenceFiles& files) : m_files(files) {}
    void addTo(http::Router& router);

private:
    http::Response show(const http::Request& request);
    http::Response note(const http::Request& request);

    AbsenceFiles& m_files;
};

}  // namespace mc::bookings
