#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "payments/sandbox/bank.h"
#include "payments/sandbox/plan_records.h"

namespace mc::sandbox {

/// Plans, subscriptions and their invoices (https://razorpay.com/docs/api/payments/subscriptions). Each cycle is charged
/// when its time has come, by what the customer paid with first; a charge that fails is tried again a day later, three
/// times, and then the subscription is halted. Thread safe.
class Subscriptions {
public:
    Subscriptions(const BankParts& parts, Bank& bank);

    Answer<PlanRow> createPlan(const boost::json::object& body);
    Answer<PlanRow> plan(const std::string& id);
    std::vector<PlanRow> plans(const Page& page);

    Answer<PlannedSubscription> create(const boost::json::object& body);
    Answer<PlannedSubscription> subscription(const std::string& id);
    /// `planId`: only those of it, unless empty.
    std::vector<PlannedSubscription> subscriptions(const Page& page, const std::string& planId);
    Answer<PlannedSubscription> cancel(const std::string& id, const boost::json::object& body);
    Answer<PlannedSubscription> pause(const std::string& id, const boost::json::object& body);
    Answer<PlannedSubscription> resume(const std::string& id, const boost::json::object& body);
    Answer<PlannedSubscription> update(const std::string& id, const boost::json::object& body);
    /// As it will be with the next cycle.
    Answer<PlannedSubscription> plannedChange(const std::string& id);
    Answer<PlannedSubscription> forgetChange(const std::string& id);

    Answer<AddressedInvoice> invoice(const std::string& id);
    std::vector<AddressedInvoice> invoices(const Page& page, const std::string& subscriptionId);

    /// A person at the checkout of a subscription: the first time, or with another way to pay after a charge failed. A
    /// failed attempt is a payment, too.
    Answer<PaymentRow> authenticate(const std::string& id, Attempt attempt);

private:
    using Transaction = database::Transaction;
    using Change = Answer<PlannedSubscription> (Subscriptions::*)(Transaction&, PlannedSubscription,
                                                                  const boost::json::object&);
    Answer<PlannedSubscription> changed(const std::string& id, const boost::json::object& body, Change change);
    Answer<PlannedSubscription> cancelIn(Transaction& tx, PlannedSubscription it, const boost::json::object& body);
    Answer<PlannedSubscription> pauseIn(Transaction& tx, PlannedSubscription it, const boost::json::object& body);
    Answer<PlannedSubscription> resumeIn(Transaction& tx, PlannedSubscription it, const boost::json::object& body);
    Answer<PlannedSubscription> updateIn(Transaction& tx, PlannedSubscription it, const boost::json::object& body);
    Answer<PlannedSubscription> forgetIn(Transaction& tx, PlannedSubscription it, const boost::json::object& body);
    Answer<PlannedSubscription> changeNow(Transaction& tx, PlannedSubscription it, const PlannedSubscription& next);

    // subscription_charges.cpp
    void due(const std::string& id, domain::UtcTime at, bool declined);
    void nextCycle(Transaction& tx, PlannedSubscription& it, bool declined);
    void end(Transaction& tx, PlannedSubscription& it, const char* status, std::string_view event);
    /// For the cycle that goes on.
    InvoiceRow bill(const PlannedSubscription& it);
    void tryCharge(Transaction& tx, PlannedSubscription& it, const InvoiceRow& invoice, bool declined);
    PaymentRow chargeBy(Transaction& tx, const PlannedSubscription& it, std::int64_t amount, bool declined);
    void settle(Transaction& tx, PlannedSubscription& it, const InvoiceRow& invoice, const PaymentRow& bare);
    void beginWith(Transaction& tx, PlannedSubscription& it, const PaymentRow& payment);
    void schedule(Transaction& tx, const SubscriptionRow& row);
    void tell(Transaction& tx, std::string_view event, const PlannedSubscription& it);

    static constexpr std::string_view kDue = "subscription.due";  ///< Of the outbox.
    BankParts m_parts;
    Bank& m_bank;
};

namespace store {

std::optional<PlanRow> plan(database::Reader& reader, std::string_view id);
std::optional<PlannedSubscription> subscription(database::Reader& reader, std::string_view id);
void insert(database::Transaction& tx, const PlanRow& row);
void insert(database::Transaction& tx, const SubscriptionRow& row);
/// All but what never changes.
void save(database::Transaction& tx, const SubscriptionRow& row);
void insert(database::Transaction& tx, const InvoiceRow& row);
std::optional<AddressedInvoice> invoice(database::Reader& reader, std::string_view id);
void setPaid(database::Transaction& tx, const std::string& invoiceId, const PaymentRow& payment, domain::UtcTime at);
/// The oldest that is not paid.
std::optional<InvoiceRow> openInvoice(database::Reader& reader, std::string_view subscriptionId);
std::optional<std::string> lastPayment(database::Reader& reader, std::string_view subscriptionId);
std::vector<PlanRow> plans(database::Reader& reader, const Page& page);
std::vector<SubscriptionRow> subscriptions(database::Reader& reader, const Page& page, const std::string& planId);
std::vector<InvoiceRow> invoices(database::Reader& reader, const Page& page, const std::string& subscriptionId);

}  // namespace store
}  // namespace mc::sandbox
