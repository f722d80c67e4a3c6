#pragma once

#include "payouts/details_seal.h"
#include "platform/audit/audit_log.h"
#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/crypto/sealer.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/payout_details.h"

namespace mc::payouts {

/// She is paid somewhere else from now on.
struct DetailsChanged {
    domain::PayoutDetailsId details;
    domain::UserId mentor;
    std::string masked;
    domain::UtcTime at;
    domain::UtcTime heldUntil;
};

/// Where mentors are paid (OUT-1, SEC-3): sealed, each field for its row alone, and shown masked. The first details count
/// as a change as well: whoever took over an account may be who enters them. Thread safe.
class PayoutAccounts {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::IdSource& ids;
        const crypto::Sealer& sealer;
    };
    explicit PayoutAccounts(const Parts& parts) : m_parts(parts), m_seal(parts.sealer) {}

    /// Connect receivers before the server starts.
    database::Signal<DetailsChanged> changed;

    protocol::PayoutDetails of(domain::UserId mentor) const;
    /// What `change` would say of these, before anybody is asked who she is. Errors: validation_failed, changed_elsewhere.
    domain::Result<void> check(domain::UserId mentor, const protocol::PayoutDetailsChange& wanted) const;
    /// The same details again are no change, unless these were blocked. Errors: validation_failed (account: format with
    /// the kind "account_number" or "upi_id", ifsc: "ifsc"), changed_elsewhere.
    domain::Result<protocol::PayoutDetails> change(domain::UserId mentor, const protocol::PayoutDetailsChange& wanted);

    /// As DetailsSeal.
    PlainDetails open(const DetailsRow& row) const { return m_seal.open(row); }

private:
    DetailsRow sealed(domain::UserId mentor, int version, const PlainDetails& plain) const;
    protocol::PayoutDetails shown(const std::optional<DetailsRow>& row) const;

    Parts m_parts;
    DetailsSeal m_seal;
    DetailsStore m_store;
    audit::AuditLog m_audit;
};

}  // namespace mc::payouts
