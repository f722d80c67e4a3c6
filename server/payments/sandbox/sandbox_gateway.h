#pragma once

#include <memory>
#include <string>

#include "payments/gateway/payment_gateway.h"
#include "payments/sandbox/bank.h"
#include "payments/sandbox/customers.h"
#include "payments/sandbox/faults.h"
#include "payments/sandbox/webhooks.h"
#include "platform/base/worker_pool.h"

namespace mc::http {
class HttpServer;
class Router;
}  // namespace mc::http

namespace mc::sandbox {

class Api;
class CustomerRoutes;
class DisputeRoutes;
class Disputes;
class Door;
class Panel;
class PayoutRoutes;
class Payouts;
class SettlementRoutes;
class Settlements;
class SubscriptionRoutes;
class Subscriptions;

/// Standard Checkout's good end.
struct CheckoutResult {
    std::string orderId;
    std::string paymentId;
    std::string signature;
};

/// The good end of a subscription's checkout.
struct SubscribeResult {
    std::string subscriptionId;
    std::string paymentId;
    std::string signature;
};

/// A local server that speaks Razorpay's REST and webhook contract (decision 19), so that the same gateway code runs
/// against both. No money moves. Keeps its state and its keys in a SQLite file of its own. Exists only when
/// `payments.mode = sandbox`; says so in the log.
class SandboxGateway {
public:
    /// `file`: the SQLite file, made when missing. Throws when it cannot be opened.
    SandboxGateway(const std::string& file, const base::Clock& clock, base::Random& random);
    ~SandboxGateway();
    SandboxGateway(const SandboxGateway&) = delete;
    SandboxGateway& operator=(const SandboxGateway&) = delete;

    /// Listens on a free loopback port; with `deliver` webhooks go out by themselves, otherwise by drain().
    void start(bool deliver = true);
    void stop();

    /// What PaymentGateway needs to talk to it; after start().
    gateway::GatewayOptions gatewayOptions() const;
    /// `url`: ".../api/payments/webhook" of the main server.
    void deliverTo(std::string url) { m_webhooks->setTarget(std::move(url)); }
    /// Delivers what is due now, on the calling thread.
    std::size_t drain() { return m_outbox->drain(); }

    /// A person at the checkout: success carries the signature that Standard Checkout would hand over. Refused when the
    /// attempt failed (code BAD_REQUEST_ERROR, reason payment_failed) or the order cannot be paid.
    Answer<CheckoutResult> checkout(const Attempt& attempt);
    /// What an order's customer has saved; absent: it is of nobody the gateway knows, and nothing can be saved.
    std::optional<std::vector<TokenRow>> savedFor(const std::string& orderId);
    /// The same at the checkout of a subscription: the signature is over "payment|subscription". `attempt` names no
    /// order.
    Answer<SubscribeResult> subscribe(const std::string& subscriptionId, const Attempt& attempt);

    Bank& bank() { return *m_bank; }
    Customers& customers() { return *m_customers; }
    Subscriptions& subscriptions() { return *m_subscriptions; }
    Payouts& payouts() { return *m_payouts; }
    Disputes& disputes() { return *m_disputes; }
    Settlements& settlements() { return *m_settlements; }
    Knobs& knobs() { return m_knobs; }
    Faults& faults() { return m_faults; }

private:
    void loadKeys(base::Random& random);

    Knobs m_knobs;
    Faults m_faults;
    std::unique_ptr<database::Database> m_database;
    base::IdSource m_ids;
    std::string m_keyId;
    std::string m_keySecret;
    std::string m_webhookSecret;
    std::unique_ptr<jobs::Outbox> m_outbox;
    std::unique_ptr<Bank> m_bank;
    std::unique_ptr<Customers> m_customers;
    std::unique_ptr<Subscriptions> m_subscriptions;
    std::unique_ptr<Payouts> m_payouts;
    std::unique_ptr<Disputes> m_disputes;
    std::unique_ptr<Settlements> m_settlements;
    std::unique_ptr<Webhooks> m_webhooks;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<CustomerRoutes> m_customerRoutes;
    std::unique_ptr<SubscriptionRoutes> m_subscriptionRoutes;
    std::unique_ptr<PayoutRoutes> m_payoutRoutes;
    std::unique_ptr<DisputeRoutes> m_disputeRoutes;
    std::unique_ptr<SettlementRoutes> m_settlementRoutes;
    std::unique_ptr<base::WorkerPool> m_workers;
    std::unique_ptr<base::WorkerPool> m_held;  ///< Where answers wait that are kept back.
    std::unique_ptr<Door> m_door;
    std::unique_ptr<Panel> m_panel;
    std::unique_ptr<http::Router> m_router;
    std::unique_ptr<http::HttpServer> m_server;
};

}  // namespace mc::sandbox
