#pragma once

#include "payouts/payout_accounts.h"
#include "platform/http/router.h"

namespace mc::payouts {

/// Where a mentor is paid, for herself alone.
class DetailsRoutes {
public:
    explicit DetailsRoutes(PayoutAccounts& accounts) : m_accounts(accounts) {}
    void addTo(http::Router& router);

private:
    http::Response change(const http::Request& request);

    PayoutAccounts& m_accounts;
};

}  // namespace mc::payouts
