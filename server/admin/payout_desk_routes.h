#pragma once

#include "payouts/payout_desk.h"
#include "platform/http/router.h"

namespace mc::admin {

/// Runs of payouts (OUT-3): finance and owners; whoever makes one does not approve it.
class PayoutDeskRoutes {
public:
    explicit PayoutDeskRoutes(payouts::PayoutDesk& desk) : m_desk(desk) {}
    void add(http::Router& router);

private:
    void addDeeds(http::Router& router);
    void addFiles(http::Router& router);

    payouts::PayoutDesk& m_desk;
};

}  // namespace mc::admin
