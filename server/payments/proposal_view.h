#pragma once

#include "accounts/directory.h"
#include "payments/proposal_store.h"
#include "protocol/order_desk.h"

namespace mc::payments {

/// A proposal as the admin who asks sees it.
class ProposalView {
public:
    explicit ProposalView(const accounts::Directory& people) : m_people(people) {}
    protocol::DeskProposal show(database::Reader& reader, const Proposal& proposal, domain::UserId admin) const;

private:
    std::string nameOf(database::Reader& reader, std::optional<domain::UserId> id) const;

    const accounts::Directory& m_people;
};

}  // namespace mc::payments
