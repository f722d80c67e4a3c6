#pragma once

#include <string>

#include "accounts/directory.h"
#include "payments/invoice_store.h"
#include "payments/order_price_store.h"
#include "payments/payment_events.h"
#include "payments/plan_store.h"
#include "payments/refund_store.h"
#include "payments/wallet_events.h"
#include "payments/wallet_store.h"
#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/database/database.h"
#include "protocol/invoices.h"

namespace mc::payments {

/// Who issues, and how.
struct InvoiceOptions {
    std::string sellerName = {};
    std::string sellerAddress = {};  ///< In one line; may be empty.
    std::string gstin = {};          ///< Empty: not registered; bills are issued, without tax.
    std::string sac = "998599";      ///< Of the platform's own service.
    std::string prefix = "MC";
    std::string creditPrefix = "CN";
    std::string receiptPrefix = "RC";
    bool sandbox = false;
};

/// Invoices, receipts and credit notes (PAY-4): an invoice for whatever is sold, in the transaction that sells it, also
/// where a plan's minutes pay all of it and nothing is due; a receipt for credits, of which no tax is due before they are
/// spent, when the session is invoiced with it; and a credit note for what of it has gone back, when it has. The tax of the
/// documents is that of the books (gst_payable). Numbers have no gap: they are counted up in that transaction. What was
/// captured for nothing goes back without any. Thread safe.
///
/// Wiring: behind whoever sells, who knows whether what was paid for can still be had.
class Invoices {
public:
    using Transaction = database::Transaction;
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::IdSource& ids;
    };
    Invoices(const Parts& parts, InvoiceOptions options) : m_parts(parts), m_options(std::move(options)) {}

    /// After whoever sells it has taken what it is paid with.
    void onCaptured(Transaction& tx, const PaymentCaptured& event);
    void onRefunded(Transaction& tx, const RefundProcessed& event);
    void onCreditsReturned(Transaction& tx, const CreditsReturned& event);
    void onSaleReduced(Transaction& tx, const SaleReduced& event);

    /// Whose they are stands in the filter. validation_failed for a strange cursor.
    domain::Result<protocol::InvoicePage> list(InvoiceFilter filter, const base::Paging& paging) const;
    /// not_found for another's.
    domain::Result<protocol::Invoice> find(domain::UserId student, domain::InvoiceId id) const;
    protocol::Invoice show(database::Reader& reader, const InvoiceRow& row) const;

    protocol::Billing billing(domain::UserId user) const;
    /// Of invoices from now on. validation_failed for a code that is no state's.
    domain::Result<protocol::Billing> setState(domain::UserId user, const std::string& state);

private:
    bool isPaid(database::Reader& reader, const PaymentCaptured& event) const;
    /// What an order brought in, what of it has gone back, and what of that the platform gave.
    struct Given {
        domain::Money paid;
        domain::Money back;
        domain::Money granted;
    };
    Given givenFor(database::Reader& reader, const Order& order) const;
    PricedItem itemOf(database::Reader& reader, const Order& order) const;
    domain::InvoiceParts staysOf(database::Reader& reader, const InvoiceRow& invoice, const Order& order) const;
    const std::string& prefixOf(domain::InvoiceKind kind) const;
    void issue(Transaction& tx, InvoiceRow row, domain::UtcTime at);
    void creditSubject(Transaction& tx, const domain::Subject& subject, domain::UtcTime at);
    /// What of the order's money has gone back and is in no credit note yet; `refund` is the one that was learned of last;
    /// absent: of credits or minutes, or of nothing.
    void credit(Transaction& tx, const InvoiceRow& invoice, const std::optional<Refund>& refund, domain::UtcTime at);
    protocol::Billing billing(database::Reader& reader, domain::UserId user) const;

    Parts m_parts;
    InvoiceOptions m_options;
    accounts::Directory m_people;
    PaymentStore m_payments;
    RefundStore m_refunds;
    OrderPriceStore m_prices;
    WalletStore m_wallet;
    PlanStore m_plans;
    InvoiceStore m_store;
};

}  // namespace mc::payments
