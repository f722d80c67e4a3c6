#pragma once

#include "accounts/directory.h"
#include "bookings/outages.h"
#include "platform/http/router.h"
#include "protocol/outages.h"

namespace mc::admin {

/// Spans in which the platform was down (case 39): finance and owners look what one would take, and mark it.
class OutageDeskRoutes {
public:
    OutageDeskRoutes(bookings::Outages& outages, database::Database& database)
        : m_outages(outages), m_database(database) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response preview(const http::Request& request) const;
    http::Response mark(const http::Request& request);
    protocol::Outage shown(database::Reader& reader, const bookings::OutageState& state) const;
    protocol::OutageSession shown(database::Reader& reader, const bookings::TakenSession& session) const;
    std::string nameOf(database::Reader& reader, domain::UserId id) const;

    bookings::Outages& m_outages;
    database::Database& m_database;
    accounts::Directory m_people;
};

}  // namespace mc::admin
