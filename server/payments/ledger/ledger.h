#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/subject.h"
#include "domain/time.h"
#include "payments/ledger/mentor_journal.h"
#include "platform/base/id_source.h"
#include "platform/database/transaction.h"

namespace mc::ledger {

/// The chart of accounts. Debits are positive, credits negative; what we own and spend has a positive balance, what we
/// owe and earn a negative one.
BOOST_DEFINE_FIXED_ENUM_CLASS(AccountKind, int,
                              gateway_clearing,  // At the gateway, not yet in our bank.
                              gateway_fee,       // Share of the price for the gateway against what it charged; a
                                                 // debit balance is the platform's expense (case 36).
                              commission,        // Revenue, without GST.
                              platform_fee,      // Revenue on the student's side, without GST.
                              gst_payable,       // Collected on the commission, on fees and in plans.
                              mentor_unearned,   // Of one mentor, for sessions paid but not yet held.
                              mentor_payable,    // Of one mentor: earned, to be paid out.
                              student_funds,     // Captured, not yet for anything, or about to go back.
                              refunds_payable,   // Asked back, not yet processed.
                              promotions,        // Discounts borne by the platform (decision 10).
                              suspense,          // Quarantined until an admin looked (case 24).
                              student_credits,   // Bought and neither spent nor expired: owed as sessions (PAY-5).
                              expired_credits,   // Revenue: what was bought and not spent in time.
                              plan_revenue,      // Of plans, without GST (PAY-6).
                              payouts_payable,   // On its way to mentors.
                              tds_payable,       // Kept back from mentors for the tax office (decision 13).
                              bank,              // Our own account, from which mentors are paid.
                              payout_fees)       // What its provider took for payouts: the platform's expense.

struct Account {
    AccountKind kind = AccountKind::gateway_clearing;
    domain::UserId owner;  ///< The mentor of mentor_unearned and mentor_payable; none otherwise.
    bool operator==(const Account&) const = default;
};

struct Entry {
    Account account;
    domain::Money amount;  ///< Debit positive, credit negative.
    /// Of mentor_payable: not to be paid out before, because it may still be contested (decision 12).
    std::optional<domain::UtcTime> availableFrom = std::nullopt;
    bool operator==(const Entry&) const = default;
};

BOOST_DEFINE_FIXED_ENUM_CLASS(JournalKind, int, capture, sale, sale_reversal, refund_requested, refund_processed,
                              refund_reduced, earned, withheld, quarantine, acceptance, grant_returned, credits_bought,
                              credits_spent, credits_returned, credits_expired, credits_taken_back, plan_sold,
                              plan_refunded, payout, payout_sent, payout_returned, dispute_loss, settlement, payout_fee,
                              payout_fee_returned, platform_fee, platform_fee_returned)

/// One balanced movement.
struct Journal {
    JournalKind kind = JournalKind::capture;
    std::string cause;  ///< Unique: the same cause is posted once.
    domain::Subject subject;
    domain::UtcTime at;
    std::vector<Entry> entries;  ///< Zero amounts are left out when posted.
};

/// True when the entries sum to zero in each currency.
bool balances(const std::vector<Entry>& entries);

/// The double-entry ledger (decision 15). Append only; the database refuses an unbalanced, changed or removed journal.
/// What moves on a mentor's own accounts joins her journal in the same transaction.
class Ledger {
public:
    explicit Ledger(base::IdSource& ids) : m_ids(ids) {}

    /// False when the cause was posted before; nothing happens then. Journals whose lines are all zero are not written.
    /// Throws std::logic_error when the entries do not balance or the cause is empty.
    bool post(database::Transaction& tx, const Journal& journal);

    domain::Money balance(database::Reader& reader, const Account& account, domain::Currency currency = {}) const;
    /// What one subject's journals did to an account.
    domain::Money balanceFor(database::Reader& reader, const domain::Subject& subject, const Account& account,
                             domain::Currency currency = {}) const;
    /// What a mentor earned in a stretch of time: completed sessions and retained money, before payouts. Positive.
    domain::Money earned(database::Reader& reader, domain::UserId mentor, domain::UtcRange when,
                         domain::Currency currency = {}) const;

private:
    std::int64_t accountId(database::Transaction& tx, const Account& account, domain::Currency currency);
    void insertEntries(database::Transaction& tx, std::int64_t journalId, const Journal& journal);

    base::IdSource& m_ids;
    MentorJournal m_mentorJournal;
};

}  // namespace mc::ledger
