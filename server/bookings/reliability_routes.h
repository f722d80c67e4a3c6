#pragma once

#include "bookings/cancellation_watch.h"
#include "platform/http/router.h"
#include "protocol/reliability.h"

namespace mc::bookings {

protocol::MentorReliability reliabilityOf(const domain::CancellationRate& rate, const domain::ReliabilityRules& rules);

/// GET /api/mentors/dashboard/reliability.
class ReliabilityRoutes {
public:
    ReliabilityRoutes(const CancellationWatch& watch, database::Database& database)
        : m_watch(watch), m_database(database) {}
    void addTo(http::Router& router);

private:
    http::Response show(const http::Request& request) const;

    const CancellationWatch& m_watch;
    database::Database& m_database;
};

}  // namespace mc::bookings
