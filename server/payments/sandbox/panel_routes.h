#pragma once

#include "payments/sandbox/bank.h"
#include "payments/sandbox/disputes.h"
#include "payments/sandbox/door_routes.h"
#include "payments/sandbox/settlements.h"
#include "payments/sandbox/webhooks.h"

namespace mc::sandbox {

/// The page on which people make the gateway misbehave, and the calls behind it: GET /, GET and POST /sandbox/…, on the
/// sandbox's own loopback server only. Asked from a page of another origin it refuses.
class Panel {
public:
    Panel(const BankParts& parts, Bank& bank, Disputes& disputes, Settlements& settlements, Faults& faults, Door& door,
          Webhooks& webhooks)
        : m_parts(parts),
          m_bank(bank),
          m_disputes(disputes),
          m_settlements(settlements),
          m_faults(faults),
          m_door(door),
          m_webhooks(webhooks) {}
    void addTo(http::Router& router);

private:
    using Handle = http::Response (Panel::*)(const http::Request&);
    void add(http::Router& router, http::Method method, std::string pattern, Handle handle);

    http::Response state(const http::Request& request);
    http::Response addFault(const http::Request& request);
    http::Response removeFault(const http::Request& request);
    http::Response letGo(const http::Request& request);
    http::Response setSwitches(const http::Request& request);
    http::Response setTarget(const http::Request& request);
    http::Response sendAgain(const http::Request& request);
    http::Response captureByHand(const http::Request& request);
    http::Response refundByHand(const http::Request& request);
    http::Response openDispute(const http::Request& request);
    http::Response moveDispute(const http::Request& request);
    http::Response settle(const http::Request& request);

    BankParts m_parts;
    Bank& m_bank;
    Disputes& m_disputes;
    Settlements& m_settlements;
    Faults& m_faults;
    Door& m_door;
    Webhooks& m_webhooks;
};

}  // namespace mc::sandbox
