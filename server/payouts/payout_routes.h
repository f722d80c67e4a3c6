#pragma once

#include "payouts/earnings.h"
#include "platform/http/router.h"

namespace mc::payouts {

/// A mentor's earnings and payouts, for herself alone.
class PayoutRoutes {
public:
    explicit PayoutRoutes(const Earnings& earnings) : m_earnings(earnings) {}
    void addTo(http::Router& router);

private:
    http::Response statement(const http::Request& request) const;
    http::Response year(const http::Request& request) const;

    const Earnings& m_earnings;
};

}  // namespace mc::payouts
