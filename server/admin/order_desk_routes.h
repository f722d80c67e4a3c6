#pragma once

#include "accounts/people_desk.h"
#include "payments/order_desk.h"
#include "platform/http/router.h"

namespace mc::admin {

/// Everybody's orders (ADM-2): finance and owners.
class OrderDeskRoutes {
public:
    OrderDeskRoutes(payments::OrderDesk& desk, accounts::PeopleDesk& people) : m_desk(desk), m_people(people) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response review(const http::Request& request) const;
    http::Response revealEmail(const http::Request& request);
    http::Response proposeGoodwill(const http::Request& request);

    payments::OrderDesk& m_desk;
    accounts::PeopleDesk& m_people;
};

}  // namespace mc::admin
