#pragma once

#include "accounts/account_service.h"
#include "platform/http/router.h"

namespace mc::accounts {

/// /api/me/password and /api/me/email: what a signed-in person signs in with.
class CredentialRoutes {
public:
    /// `passwords` is where Argon2id may take its time.
    CredentialRoutes(AccountService& accounts, base::WorkerPool& passwords)
        : m_accounts(accounts), m_passwords(passwords) {}
    void add(http::Router& router);

private:
    http::Reply changePassword(const http::Request& request);
    http::Reply changeEmail(const http::Request& request);
    http::Response resend(const http::Request& request);
    http::Response confirm(const http::Request& request);
    http::Response cancel(const http::Request& request);

    AccountService& m_accounts;
    base::WorkerPool& m_passwords;
};

}  // namespace mc::accounts
