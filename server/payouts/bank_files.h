#pragma once

#include "payouts/payout_accounts.h"
#include "payouts/payout_stops.h"
#include "payouts/payout_store.h"
#include "platform/audit/audit_log.h"
#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/database/database.h"

namespace mc::payouts {

struct BankFileRow {
    domain::PayoutFileId id;
    domain::PayoutRunId run;
    std::string reference;  ///< In the file's name and in each of its rows.
    domain::UserId madeBy;
    domain::UtcTime madeAt;
};
BOOST_DESCRIBE_STRUCT(BankFileRow, (), (id, run, reference, madeBy, madeAt))

/// What the bank is given to pay by hand (OUT-2): whole account numbers, so whoever takes it is recorded. A payout is in one
/// file; taken again a file is the same bytes under the same reference. Thread safe.
class BankFiles {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::IdSource& ids;
        PayoutAccounts& accounts;
    };
    struct File {
        std::string name;
        std::string bytes;
    };
    explicit BankFiles(const Parts& parts) : m_parts(parts) {}

    /// Of what of a run waits to be paid by hand, is in no file, and nothing stops. not_found; invalid_state where there is
    /// nothing.
    domain::Result<File> make(domain::UserId admin, domain::PayoutRunId run);
    /// not_found; invalid_state once it is not to be given to the bank any more: something of it ended or was stopped, or it
    /// was put away.
    domain::Result<File> again(domain::UserId admin, domain::PayoutFileId file);
    /// The bank was not given it: what it would have paid can be in another. not_found; invalid_state where something of it
    /// was paid, or it was put away before.
    domain::Result<void> putAway(domain::UserId admin, domain::PayoutFileId file, const std::string& reason);

    /// Those that were not put away, the oldest first.
    std::vector<BankFileRow> ofRun(database::Reader& reader, domain::PayoutRunId run) const;
    std::vector<PayoutRow> payoutsOf(database::Reader& reader, domain::PayoutFileId file) const;
    /// It may be taken again.
    bool isOffered(database::Reader& reader, domain::PayoutFileId file) const;

private:
    std::optional<BankFileRow> find(database::Reader& reader, domain::PayoutFileId file) const;
    File written(database::Reader& reader, const BankFileRow& file) const;
    void record(database::Transaction& tx, domain::UserId admin, const char* action, const BankFileRow& file,
                const std::string& reason = {}) const;

    Parts m_parts;
    PayoutStore m_store;
    PayoutStops m_stops;
    DetailsStore m_details;
    audit::AuditLog m_audit;
};

}  // namespace mc::payouts
