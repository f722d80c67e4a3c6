#pragma once

#include "accounts/people_desk.h"
#include "platform/http/router.h"

namespace mc::admin {

/// /api/admin/people: support and owners look people up and suspend them; roles are the owners'.
class PeopleRoutes {
public:
    explicit PeopleRoutes(accounts::PeopleDesk& desk) : m_desk(desk) {}
    void add(http::Router& router);

private:
    void addDeeds(http::Router& router);
    http::Response list(const http::Request& request) const;
    http::Response review(const http::Request& request) const;

    accounts::PeopleDesk& m_desk;
};

}  // namespace mc::admin
