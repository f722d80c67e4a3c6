#pragma once

#include "bookings/journals.h"
#include "platform/http/router.h"

namespace mc::bookings {

/// GET /api/mentors/me/journal.
class JournalRoutes {
public:
    explicit JournalRoutes(const Journals& journals) : m_journals(journals) {}
    void addTo(http::Router& router);

private:
    http::Response show(const http::Request& request) const;

    const Journals& m_journals;
};

}  // namespace mc::bookings
