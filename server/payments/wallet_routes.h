#pragma once

#include "accounts/agreements.h"
#include "payments/payment_service.h"
#include "payments/wallet.h"
#include "platform/base/worker_pool.h"
#include "platform/http/router.h"

namespace mc::payments {

/// /api/me/credits.
class WalletRoutes {
public:
    /// `providers`: where calls to the gateway wait.
    WalletRoutes(Wallet& wallet, PaymentService& payments, const accounts::Agreements& agreements,
                 base::WorkerPool& providers)
        : m_wallet(wallet), m_payments(payments), m_agreements(agreements), m_providers(providers) {}
    void addTo(http::Router& router);

private:
    void addOrders(http::Router& router);
    http::Response moves(const http::Request& request) const;
    http::Reply buy(const http::Request& request);
    http::Response order(const http::Request& request) const;

    Wallet& m_wallet;
    PaymentService& m_payments;
    const accounts::Agreements& m_agreements;
    base::WorkerPool& m_providers;
};

}  // namespace mc::payments
