#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/proposal.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::payments {

BOOST_DEFINE_FIXED_ENUM_CLASS(ProposalKind, int, goodwill, give_back, accept, settle)
BOOST_DEFINE_FIXED_ENUM_CLASS(ProposalState, int, open, approved, rejected)

/// What one admin wants done with a payment and another decides.
struct Proposal {
    domain::ProposalId id;
    ProposalKind kind = ProposalKind::goodwill;
    domain::PaymentId payment;
    domain::Money amount;
    std::string reason;
    domain::UserId by;
    domain::UtcTime at;
    ProposalState state = ProposalState::open;
    std::optional<domain::UserId> decidedBy;
    std::optional<domain::UtcTime> decidedAt;
    std::string decisionReason;
    std::string receipt;  ///< Of the order.
    domain::UserId student;
    domain::OrderId order;
    std::optional<domain::RefundId> refund;  ///< That is to be settled, by what follows.
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(Proposal, (),
                      (id, kind, payment, amount, reason, by, at, state, decidedBy, decidedAt, decisionReason, receipt,
                       student, order, refund, reference))

/// The SQL of proposals. Free of state.
class ProposalStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    std::optional<Proposal> find(Reader& reader, domain::ProposalId id) const;
    std::optional<Proposal> openOf(Reader& reader, domain::PaymentId payment) const;
    /// The oldest first, here and below.
    std::vector<Proposal> open(Reader& reader) const;
    std::vector<Proposal> ofOrder(Reader& reader, domain::OrderId order) const;
    void insert(Transaction& tx, const Proposal& proposal) const;
    /// False when somebody has decided it before.
    bool decide(Transaction& tx, const Proposal& decided) const;
};

}  // namespace mc::payments
