#include "payments/sandbox/sandbox_gateway.h"

#include <boost/describe/class.hpp>

#include "payments/sandbox/api_routes.h"
#include "payments/sandbox/customer_routes.h"
#include "payments/sandbox/dispute_routes.h"
#include "payments/sandbox/door_routes.h"
#include "payments/sandbox/panel_routes.h"
#include "payments/sandbox/payout_routes.h"
#include "payments/sandbox/settlement_routes.h"
#include "payments/sandbox/subscription_routes.h"
#include "platform/base/log.h"
#include "platform/crypto/digest.h"
#include "platform/http/server.h"

namespace mc::sandbox {
namespace {

constexpr std::size_t kThreads = 2;
constexpr std::size_t kHeld = 4;

struct Keys {
    std::string keyId;
    std::string keySecret;
    std::string webhookSecret;
};
BOOST_DESCRIBE_STRUCT(Keys, (), (keyId, keySecret, webhookSecret))

/// Pretended money need not outlive a power cut, only the process.
std::unique_ptr<database::Database> openDatabase(const std::string& file) {
    const auto steps = sandboxMigrations();
    return database::Database::open(file, {.migrations = steps, .durable = false});
}

Refusal declined(const PaymentRow& payment) {
    return {.code = payment.errorCode,
            .description = payment.errorDescription,
            .source = "customer",
            .step = "payment_authentication",
            .reason = payment.errorReason};
}

}  // namespace

SandboxGateway::SandboxGateway(const std::string& file, const base::Clock& clock, base::Random& random)
    : m_database(openDatabase(file)), m_ids(clock, random) {
    loadKeys(random);
    m_outbox = std::make_unique<jobs::Outbox>(*m_database, clock, m_ids, random);
    const BankParts parts{*m_database, *m_outbox, clock, random, m_knobs};
    m_bank = std::make_unique<Bank>(parts);
    m_customers = std::make_unique<Customers>(parts);
    m_subscriptions = std::make_unique<Subscriptions>(parts, *m_bank);
    m_payouts = std::make_unique<Payouts>(parts);
    m_disputes = std::make_unique<Disputes>(parts);
    m_settlements = std::make_unique<Settlements>(parts);
    m_webhooks = std::make_unique<Webhooks>(*m_outbox, m_knobs, m_faults, m_webhookSecret);
    m_workers = std::make_unique<base::WorkerPool>("sandbox", kThreads);
    m_held = std::make_unique<base::WorkerPool>("sandbox-held", kHeld);
    m_door = std::make_unique<Door>(parts, m_faults, *m_held, m_keyId, m_keySecret);
    m_api = std::make_unique<Api>(*m_bank);
    m_router = std::make_unique<http::Router>(clock);
    m_api->addTo(*m_door, *m_router);
    m_customerRoutes = std::make_unique<CustomerRoutes>(*m_customers);
    m_customerRoutes->addTo(*m_door, *m_router);
    m_subscriptionRoutes = std::make_unique<SubscriptionRoutes>(*m_subscriptions);
    m_subscriptionRoutes->addTo(*m_door, *m_router);
    m_payoutRoutes = std::make_unique<PayoutRoutes>(*m_payouts);
    m_payoutRoutes->addTo(*m_door, *m_router);
    m_disputeRoutes = std::make_unique<DisputeRoutes>(*m_disputes);
    m_disputeRoutes->addTo(*m_door, *m_router);
    m_settlementRoutes = std::make_unique<SettlementRoutes>(*m_settlements);
    m_settlementRoutes->addTo(*m_door, *m_router);
    m_panel = std::make_unique<Panel>(parts, *m_bank, *m_disputes, *m_settlements, m_faults, *m_door, *m_webhooks);
    m_panel->addTo(*m_router);
    http::ServerOptions options;
    options.ioThreads = 1;
    options.accessLog = false;
    options.reword = [](http::Response& response) { response = reply(refusalOf(*response.error)); };
    m_server = std::make_unique<http::HttpServer>(options, *m_router, *m_workers, clock);
}

SandboxGateway::~SandboxGateway() {
    stop();
}

void SandboxGateway::loadKeys(base::Random& random) {
    const auto keys = m_database->write([&](database::Transaction& tx) {
        tx.execute(
            "INSERT INTO sandbox_keys (id, key_id, key_secret, webhook_secret) VALUES (1, $1, $2, $3) "
            "ON CONFLICT (id) DO NOTHING",
            "rzp_test_" + random.token(9), random.token(24), random.token(24));
        return *tx.one<Keys>("SELECT key_id, key_secret, webhook_secret FROM sandbox_keys");
    });
    m_keyId = keys.keyId;
    m_keySecret = keys.keySecret;
    m_webhookSecret = keys.webhookSecret;
}

void SandboxGateway::start(bool deliver) {
    m_server->start();
    if (deliver) m_outbox->start();
    base::log::warning("payments.sandbox", {{"notice", "SANDBOX GATEWAY: no money moves"}, {"url", m_server->url()}});
}

void SandboxGateway::stop() {
    m_outbox->stop();
    m_faults.letGo();
    m_server->stop(1);
}

gateway::GatewayOptions SandboxGateway::gatewayOptions() const {
    gateway::GatewayOptions options;
    options.baseUrl = m_server->url();
    options.keyId = m_keyId;
    options.keySecret = m_keySecret;
    options.webhookSecret = m_webhookSecret;
    return options;
}

Answer<CheckoutResult> SandboxGateway::checkout(const Attempt& attempt) {
    const auto payment = m_bank->pay(attempt);
    if (!payment) return payment.error();
    if (payment->status == "failed") return declined(*payment);
    return CheckoutResult{payment->orderId, payment->id,
                          crypto::hmacSha256Hex(m_keySecret, payment->orderId + "|" + payment->id)};
}

std::optional<std::vector<TokenRow>> SandboxGateway::savedFor(const std::string& orderId) {
    const auto order = m_bank->order(orderId);
    if (!order || order->customerId.empty()) return std::nullopt;
    const auto tokens = m_customers->tokens(order->customerId);
    return tokens ? std::optional(*tokens) : std::nullopt;
}

Answer<SubscribeResult> SandboxGateway::subscribe(const std::string& subscriptionId, const Attempt& attempt) {
    const auto payment = m_subscriptions->authenticate(subscriptionId, attempt);
    if (!payment) return payment.error();
    if (payment->status == "failed") return declined(*payment);
    return SubscribeResult{subscriptionId, payment->id,
                           crypto::hmacSha256Hex(m_keySecret, payment->id + "|" + subscriptionId)};
}

}  // namespace mc::sandbox
