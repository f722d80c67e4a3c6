#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "payments/customer_store.h"
#include "payments/disputes.h"
#include "payments/gateway_settlements.h"
#include "payments/order_price_store.h"
#include "payments/payables.h"
#include "payments/payment_machine.h"
#include "payments/reconciler.h"
#include "protocol/payments.h"

namespace mc::payments {

/// What a student sees of a subject's money.
struct PaymentView {
    protocol::PaymentStatus status = protocol::PaymentStatus::none;
    std::optional<protocol::RefundState> refund;
    std::optional<domain::PriceSummary> price;  ///< Of the order that counts; absent without one, and for those of old.
};

/// Orders, verification, webhooks and refunds (PAY-1, PAY-2). Gateway calls happen on the caller's thread, never inside
/// a transaction. Thread safe.
class PaymentService {
public:
    struct Options {
        bool sandbox = false;
        domain::Currency currency = {};  ///< In which everything is sold.
        std::size_t askAtOnce = 8;       ///< Of the gateway, by the reconciler.
    };
    PaymentService(const PaymentParts& parts, Options options);

    /// Connect receivers before the server starts.
    PaymentEvents& events() { return m_events; }
    /// Before the server starts; must outlive the service.
    void sell(domain::SubjectKind kind, Payables& owner) { m_owners.add(kind, owner); }

    /// The order of a subject: the same one however often it is asked for, until its price changes. Errors: those of
    /// Payables, gateway_unavailable.
    domain::Result<protocol::Order> createOrder(domain::UserId student, const domain::Subject& subject,
                                                domain::UtcTime now);
    /// As createOrder answered it, as it is now. not_found where she has none of the subject.
    domain::Result<protocol::Order> order(domain::UserId student, const domain::Subject& subject) const;
    /// An order that the gateway made by itself, for a cycle of a subscription, with the payment it is paid by.
    void adopt(database::Transaction& tx, const Payable& payable, const std::string& gatewayOrderId,
               const gateway::Payment& payment);
    /// What Standard Checkout handed over. not_found for another's order, signature_invalid (case 23), order_mismatch.
    /// When the gateway cannot be asked the order is answered as it stands: webhook or reconciler will move it.
    domain::Result<protocol::Order> verify(domain::UserId student, const protocol::VerifyPayment& proof);
    /// `body` as it came, `eventId` may be empty. signature_invalid; a repeated event is fine (case 19). What is signed
    /// but cannot be read or taken in is kept aside with an alert and counts as received: the gateway would repeat it,
    /// and then disable us. May wait some seconds, as verify() may.
    domain::Result<void> webhook(std::string_view body, std::string_view signature, std::string_view eventId);

    /// Gives back part or all of what was accepted for the subject, once for each cause. Absent when nothing was paid
    /// or the amount is zero.
    std::optional<Refund> refund(database::Transaction& tx, const domain::Subject& subject, const domain::Money& amount,
                                 const std::string& cause);
    /// As PaymentMachine::accept.
    /// As RefundDesk::settle.
    bool settle(database::Transaction& tx, const Refund& refund, const std::string& reference) {
        return m_refunds.settle(tx, refund, reference);
    }
    domain::Result<void> accept(database::Transaction& tx, const Payment& payment) {
        return m_machine.accept(tx, payment);
    }
    /// The subject's price or fate changed before anything was captured: its open order does not count any more, and
    /// money that still comes for it goes back.
    void supersede(database::Transaction& tx, const domain::Subject& subject);
    /// As PaymentMachine::takeReserved and letGo.
    bool takeReserved(database::Transaction& tx, const domain::Subject& subject) {
        return m_machine.takeReserved(tx, subject);
    }
    bool letGo(database::Transaction& tx, const domain::Subject& subject) { return m_machine.letGo(tx, subject); }
    PaymentView view(database::Reader& reader, const domain::Subject& subject) const;
    /// Of everything that came in for it, each by itself, the oldest first.
    std::vector<protocol::RefundState> refunds(database::Reader& reader, const domain::Subject& subject) const;
    /// As whom the gateway knows the student of an order; empty: as nobody.
    std::string customerOf(const Order& order) const;
    /// By the gateway's id; for the checkout page.
    std::optional<Order> checkoutOrder(std::string_view gatewayOrderId) const;
    /// Whether what is paid for it is only reserved until its owner wants it.
    bool isCapturedLater(const Order& order) const;
    const std::string& keyId() const { return m_parts.gateway.keyId(); }

    /// As Reconciler::run and catchUp.
    int reconcile(domain::UtcTime now) { return m_reconciler.run(now); }
    void catchUp(domain::UtcTime now) { m_reconciler.catchUp(now); }
    /// As Disputes::followUp.
    int followDisputes(domain::UtcTime now) { return m_disputes.followUp(now); }
    /// As GatewaySettlements::followUp.
    int followSettlements(domain::UtcTime now) { return m_settlements.followUp(now); }
    /// Forgets what the gateway told a quarter of a year ago: ids of its events (it repeats them for a day), bodies that
    /// were set aside (somebody has looked by now, and they name people), and refunds of payments that never came (what
    /// really went back is asked of the gateway). Returns how many rows. A daily job.
    std::int64_t forgetOld(domain::UtcTime now);

private:
    struct Opened {
        Order order;
        bool capturedLater = false;
    };
    domain::Result<Opened> openOrder(database::Transaction& tx, domain::UserId student, const domain::Subject& subject,
                                     domain::UtcTime now);
    Order newOrder(database::Transaction& tx, const Payable& payable, domain::UtcTime now);
    domain::Result<Order> attachGatewayOrder(const Opened& opened, domain::UtcTime now);
    void takeIn(database::Transaction& tx, const gateway::Event& event);
    void takeDispute(database::Transaction& tx, const gateway::Event& event);
    bool takeInSafely(const gateway::Event& event, const std::string& id);
    void setAside(const std::string& id, std::string_view body, std::string_view reason);
    protocol::Order toDto(const Order& order, protocol::PaymentStatus status) const;
    protocol::Order present(domain::OrderId id) const;

    PaymentParts m_parts;
    Options m_options;
    PaymentEvents m_events;
    PayableRegistry m_owners;
    RefundDesk m_refunds;
    PaymentMachine m_machine;
    Disputes m_disputes;
    GatewaySettlements m_settlements;
    Reconciler m_reconciler;
    PaymentStore m_store;
    OrderPriceStore m_prices;
    CustomerStore m_customers;
    RefundStore m_refundStore;
};

}  // namespace mc::payments
