#include "payments/proposal_store.h"

namespace mc::payments {

namespace {

constexpr std::string_view kProposal =
    "SELECT q.id, q.kind, q.payment_id, q.amount_minor, q.currency, q.reason, q.proposed_by, q.proposed_at, q.state, "
    "q.decided_by, q.decided_at, q.decision_reason, o.receipt, o.student_id, o.id, q.refund_id, q.reference FROM "
    "payment_proposals q "
    "JOIN payments p ON p.id = q.payment_id JOIN orders o ON o.id = p.order_id ";

std::string proposalSql(std::string_view tail) {
    return std::string(kProposal).append(tail);
}

}  // namespace

std::optional<Proposal> ProposalStore::find(Reader& reader, domain::ProposalId id) const {
    return reader.one<Proposal>(proposalSql("WHERE q.id = $1"), id);
}

std::optional<Proposal> ProposalStore::openOf(Reader& reader, domain::PaymentId payment) const {
    return reader.one<Proposal>(proposalSql("WHERE q.payment_id = $1 AND q.state = 'open'"), payment);
}

std::vector<Proposal> ProposalStore::open(Reader& reader) const {
    return reader.all<Proposal>(proposalSql("WHERE q.state = 'open' ORDER BY q.id"));
}

std::vector<Proposal> ProposalStore::ofOrder(Reader& reader, domain::OrderId order) const {
    return reader.all<Proposal>(proposalSql("WHERE p.order_id = $1 ORDER BY q.id"), order);
}

void ProposalStore::insert(Transaction& tx, const Proposal& proposal) const {
    tx.execute(
        "INSERT INTO payment_proposals (id, kind, payment_id, amount_minor, currency, reason, proposed_by, "
        "proposed_at, refund_id, reference) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        proposal.id, proposal.kind, proposal.payment, proposal.amount.minor, proposal.amount.currency, proposal.reason,
        proposal.by, proposal.at, proposal.refund, proposal.reference);
}

bool ProposalStore::decide(Transaction& tx, const Proposal& decided) const {
    return tx.execute(
               "UPDATE payment_proposals SET state = $1, decided_by = $2, decided_at = $3, decision_reason = $4 "
               "WHERE id = $5 AND state = 'open'",
               decided.state, decided.decidedBy, decided.decidedAt, decided.decisionReason, decided.id) == 1;
}

}  // namespace mc::payments
