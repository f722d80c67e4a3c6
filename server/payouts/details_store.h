#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/payout_details.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::payouts {

struct DetailsRow {
    domain::PayoutDetailsId id;
    domain::UserId mentor;
    int version = 1;
    domain::PayoutDetailsKind kind = domain::PayoutDetailsKind::upi;
    database::Blob holder;   ///< Sealed, here and below.
    database::Blob account;  ///< Or the UPI id.
    database::Blob ifsc;
    std::string masked;
    domain::UtcTime changedAt;
    std::optional<domain::UtcTime> blockedAt;
    std::string fundAccount;  ///< The provider's name of it; empty until it has one.
    std::string validation;   ///< The provider's name of the question whether there is such an account; empty before.
    std::optional<domain::UtcTime> validatedAt;  ///< It said yes.
};
BOOST_DESCRIBE_STRUCT(DetailsRow, (),
                      (id, mentor, version, kind, holder, account, ifsc, masked, changedAt, blockedAt, fundAccount,
                       validation, validatedAt))

/// When anything was last sent there; `pending`: something may still be.
struct DetailsUse {
    domain::PayoutDetailsId id;
    domain::UserId mentor;
    std::optional<domain::UtcTime> lastUsedAt;
    bool pending = false;
};
BOOST_DESCRIBE_STRUCT(DetailsUse, (), (id, mentor, lastUsedAt, pending))

/// The SQL of where mentors are paid. Free of state.
class DetailsStore {
public:
    /// Where she is paid now.
    std::optional<DetailsRow> current(database::Reader& reader, domain::UserId mentor) const;
    std::optional<DetailsRow> find(database::Reader& reader, domain::PayoutDetailsId id) const;
    /// Takes the place of the version before; changed_elsewhere where another one has taken it.
    domain::Result<void> replace(database::Transaction& tx, const DetailsRow& row) const;
    void setFundAccount(database::Transaction& tx, domain::PayoutDetailsId id, const std::string& fundAccount) const;
    void setValidation(database::Transaction& tx, domain::PayoutDetailsId id, const std::string& validation,
                       std::optional<domain::UtcTime> validatedAt) const;
    /// Nothing is paid there any more.
    void block(database::Transaction& tx, domain::PayoutDetailsId id, domain::UtcTime at) const;

    /// Not forgotten, rising.
    std::vector<DetailsRow> sealedAfter(database::Reader& reader, domain::PayoutDetailsId last, int limit) const;
    /// False where its sealed fields are others by now.
    bool setSealed(database::Transaction& tx, const DetailsRow& before, const DetailsRow& after) const;
    /// Not forgotten.
    std::vector<DetailsUse> uses(database::Reader& reader) const;
    /// Nothing is paid there any more, and nobody can say where it was.
    void forget(database::Transaction& tx, domain::PayoutDetailsId id, domain::UtcTime at) const;
};

}  // namespace mc::payouts
