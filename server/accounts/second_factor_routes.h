#pragma once

#include "accounts/account_service.h"
#include "platform/http/router.h"

namespace mc::accounts {

/// /api/auth/second-factor and /api/me/second-factor: the second step at sign-in (ACC-3).
class SecondFactorRoutes {
public:
    /// `passwords` is where Argon2id may take its time.
    SecondFactorRoutes(AccountService& accounts, base::WorkerPool& passwords)
        : m_accounts(accounts), m_passwords(passwords) {}
    void add(http::Router& router);

private:
    void addSetUp(http::Router& router);
    void addProofs(http::Router& router);
    http::Response signIn(const http::Request& request);
    http::Response state(const http::Request& request) const;
    http::Reply start(const http::Request& request);
    http::Response confirm(const http::Request& request);
    http::Reply turnOff(const http::Request& request);
    http::Reply newRecoveryCodes(const http::Request& request);

    AccountService& m_accounts;
    base::WorkerPool& m_passwords;
};

}  // namespace mc::accounts
