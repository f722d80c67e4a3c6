#pragma once

#include "accounts/account_service.h"
#include "payouts/payout_accounts.h"
#include "platform/http/router.h"

namespace mc::payouts {

/// Where a mentor is paid, for herself alone; a change takes the proof that it is she.
class DetailsRoutes {
public:
    /// `passwords` is where Argon2id may take its time.
    DetailsRoutes(PayoutAccounts& payouts, accounts::AccountService& accounts, base::WorkerPool& passwords)
        : m_payouts(payouts), m_accounts(accounts), m_passwords(passwords) {}
    void addTo(http::Router& router);

private:
    http::Reply change(const http::Request& request);
    domain::Result<protocol::PayoutDetails> changed(domain::UserId mentor, const protocol::PayoutDetailsChange& wanted);
    protocol::PayoutDetails withProof(domain::UserId mentor, protocol::PayoutDetails details) const;

    PayoutAccounts& m_payouts;
    accounts::AccountService& m_accounts;
    base::WorkerPool& m_passwords;
};

}  // namespace mc::payouts
