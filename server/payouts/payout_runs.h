#pragma once

#include <atomic>
#include <functional>

#include "payments/ledger/ledger.h"
#include "payouts/payout_events.h"
#include "payouts/payout_planner.h"
#include "platform/audit/audit_log.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"

namespace mc::payouts {

/// The weekly run (decision 12, OUT-3): it is made, by the server on Monday or by an admin, and another admin approves it.
/// Only then anything is in the books, in one transaction with what sends it. Thread safe.
class PayoutRuns {
public:
    using Transaction = database::Transaction;
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::IdSource& ids;
        ledger::Ledger& ledger;
        const PayoutPlanner& planner;
        domain::PayoutWay way;
    };
    explicit PayoutRuns(const Parts& parts) : m_parts(parts) {}

    /// Who is not paid for a reason that is hers; told again whenever a run of that week is made. Connect receivers before the
    /// server starts.
    database::Signal<PayoutHeld> held;
    /// Told in the transaction in which a payout is approved: whoever sends it. Before the server starts.
    void onApproved(std::function<void(Transaction&, const PayoutRow&)> send) { m_send = std::move(send); }

    /// What a run made now would pay, and whom not and why. The same function makes it.
    std::vector<PlannedPayout> preview() const;
    /// Of the last week that is over. invalid_state where nobody is to be paid, as when it was made before.
    domain::Result<RunRow> make(domain::UserId admin);
    /// By the server itself, once for each week in the life of the process; does nothing where nobody is to be paid.
    void makeWeekly();
    /// A run that the server made is taken over by the first admin who approves, and needs another one. What is not as it was
    /// when the run was made is withdrawn, and what of it is still due, as without a session that is disputed now, is
    /// proposed anew. Errors: not_found, changed_elsewhere, invalid_state, forbidden (whoever made it,
    /// or is paid by it).
    domain::Result<RunRow> approve(domain::UserId admin, domain::PayoutRunId id, int version);
    /// By whoever made it as well. Errors: not_found, changed_elsewhere, invalid_state.
    domain::Result<RunRow> reject(domain::UserId admin, domain::PayoutRunId id, int version, const std::string& reason);

private:
    std::optional<RunRow> makeNow(Transaction& tx, std::optional<domain::UserId> admin);
    void propose(Transaction& tx, const RunRow& run, const PlannedPayout& planned);
    domain::Result<RunRow> open(database::Reader& reader, domain::PayoutRunId id, int version) const;
    domain::Result<RunRow> save(Transaction& tx, RunRow run) const;
    /// False when it was withdrawn, not being what was proposed any more.
    bool approveOne(Transaction& tx, PayoutRow payout);
    domain::PayoutFailure changeOf(database::Reader& reader, const PayoutRow& payout) const;
    void withdraw(Transaction& tx, PayoutRow payout, domain::PayoutFailure why);
    void record(Transaction& tx, const RunRow& run, std::optional<domain::UserId> admin, const char* action,
                const std::string& reason = {}) const;

    Parts m_parts;
    PayoutStore m_store;
    audit::AuditLog m_audit;
    std::atomic<std::int64_t> m_madeFor{0};  ///< Days since 1970 of the week.
    std::function<void(Transaction&, const PayoutRow&)> m_send;
};

}  // namespace mc::payouts
