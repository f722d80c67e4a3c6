#include "payments/proposal_view.h"

#include "payments/wire_words.h"

namespace mc::payments {

std::string ProposalView::nameOf(database::Reader& reader, std::optional<domain::UserId> id) const {
    const auto person = id ? m_people.find(reader, *id) : std::nullopt;
    return person ? person->name : std::string();
}

protocol::DeskProposal ProposalView::show(database::Reader& reader, const Proposal& proposal,
                                          domain::UserId admin) const {
    protocol::DeskProposal dto;
    dto.id = proposal.id;
    dto.deed = wireWord<protocol::ProposedDeed>(proposal.kind);
    dto.order = proposal.order;
    dto.code = proposal.receipt;
    dto.student = nameOf(reader, proposal.student);
    dto.amount = proposal.amount;
    dto.reference = proposal.reference;
    dto.reason = proposal.reason;
    dto.by = nameOf(reader, proposal.by);
    dto.at = proposal.at;
    dto.state = wireWord<protocol::DeskProposalState>(proposal.state);
    dto.decidedBy = nameOf(reader, proposal.decidedBy);
    dto.decisionReason = proposal.decisionReason;
    dto.decidedAt = proposal.decidedAt;
    dto.mayReject = proposal.state == ProposalState::open && proposal.student != admin;
    dto.mayApprove = dto.mayReject && proposal.by != admin;
    return dto;
}

}  // namespace mc::payments
