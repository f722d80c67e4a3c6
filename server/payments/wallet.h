#pragma once

#include <string>

#include "accounts/directory.h"
#include "payments/ledger/ledger.h"
#include "payments/payables.h"
#include "payments/payment_events.h"
#include "payments/payment_store.h"
#include "payments/refund_store.h"
#include "payments/wallet_events.h"
#include "payments/wallet_store.h"
#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/credits.h"

namespace mc::payments {

/// Credits (PAY-5): bought in packs through an order of their own, owed in the books until they are spent or expire, spent
/// before money, and returned to the lots they came from. Thread safe.
///
/// Wiring: `payments.sell(SubjectKind::credits, wallet)`, payments' signals `captured` and `refundProcessed` to onCaptured()
/// and onRefunded(), and run() by a job.
class Wallet final : public Payables {
public:
    using Transaction = database::Transaction;
    using Reader = database::Reader;
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::IdSource& ids;
        ledger::Ledger& ledger;
    };
    Wallet(const Parts& parts, domain::CreditRules rules, domain::Currency currency)
        : m_parts(parts), m_rules(std::move(rules)), m_currency(currency) {}

    database::Signal<CreditsExpiring> expiring;
    database::Signal<CreditsReturned> returned;

    // Buying.
    /// What is to be paid for a pack: the same one while it is not paid. validation_failed for an amount that is not sold.
    domain::Result<domain::Subject> choose(domain::UserId student, const domain::Money& pack, domain::UtcTime now);
    /// email_not_verified besides those of Payables.
    domain::Result<Payable> payable(Reader& reader, domain::UserId student, const domain::Subject& subject,
                                    domain::UtcTime now) const override;
    /// Always wanted, however late: nobody else can have taken them.
    Wanted keep(Transaction& tx, const Reservation& reserved, domain::UtcTime now) override;
    /// What of a pack is left is taken back with its payment.
    bool stands(database::Reader&, const domain::Subject&, domain::UtcTime) const override { return false; }
    bool shrinks() const override { return true; }
    void onCaptured(Transaction& tx, const PaymentCaptured& event);
    /// What went back of the money by hand takes what is left of them.
    void onRefunded(Transaction& tx, const RefundProcessed& event);

    // Spending, in the transaction of its cause.
    domain::Money spendable(Reader& reader, domain::UserId student, domain::Currency currency,
                            domain::UtcTime now) const;
    /// Keeps that much for the subject until it is spent or let go. False, and nothing is kept, where there is less.
    bool keepFor(Transaction& tx, const domain::Subject& subject, domain::UserId student, const domain::Money& amount,
                 domain::UtcTime now) const;
    /// Nothing is sold for what is kept: all of it returns.
    void letGo(Transaction& tx, const domain::Subject& subject, domain::UtcTime now) const;
    /// What is kept pays. `code`: by which people call the subject.
    void spend(Transaction& tx, const domain::Subject& subject, const std::string& code, domain::UtcTime now) const;
    /// That much of what was spent returns, once for a subject; after what was sold is unsold.
    void giveBack(Transaction& tx, const domain::Subject& subject, const domain::Money& amount, const std::string& code,
                  domain::UtcTime now);

    /// What of that has returned.
    domain::Money returnedOf(Reader& reader, const domain::Subject& subject, domain::Currency currency) const {
        return m_store.returnedOf(reader, subject, currency);
    }

    // For their owner.
    protocol::Wallet look(domain::UserId student) const;
    /// validation_failed for a strange cursor.
    domain::Result<protocol::CreditMovePage> moves(domain::UserId student, const base::Paging& paging) const;

    /// Takes what has expired, and tells of what soon will. Returns how many lots.
    int run();

private:
    CreditMove moved(domain::UserId student, domain::CreditMovement kind, const domain::Money& amount,
                     const domain::Subject& subject, const std::string& code, domain::UtcTime now) const;
    void returnTo(Transaction& tx, const domain::CreditUse& use, const domain::Money& amount,
                  domain::UtcTime now) const;
    int expire(Transaction& tx, domain::UtcTime now) const;
    int tell(Transaction& tx, domain::UtcTime now);

    Parts m_parts;
    domain::CreditRules m_rules;
    domain::Currency m_currency;
    accounts::Directory m_people;
    PaymentStore m_payments;
    RefundStore m_refunds;
    WalletStore m_store;
};

}  // namespace mc::payments
