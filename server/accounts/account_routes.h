#pragma once

#include <mutex>
#include <vector>

#include "accounts/account_service.h"
#include "platform/http/router.h"

namespace mc::accounts {

/// The device a request came from, by the peer's address and the name it gave itself. Nothing of it is proven.
Device deviceOf(const http::Request& request, const std::optional<std::string>& name = {});

/// /api/auth/…, /api/me, /api/demo-accounts.
class AccountRoutes {
public:
    /// `passwords` is where Argon2id may take its time.
    AccountRoutes(AccountService& accounts, base::WorkerPool& passwords);
    void add(http::Router& router);
    /// Non-empty: GET /api/demo-accounts lists them and POST /api/auth/demo-sign-in signs in as one of them. Otherwise
    /// both answer 404. Thread safe.
    void offerDemoAccounts(std::vector<protocol::DemoAccount> accounts);

private:
    http::Reply signUp(const http::Request& request);
    http::Reply signIn(const http::Request& request);
    http::Response refresh(const http::Request& request);
    http::Response signOut(const http::Request& request);
    http::Response verifyEmail(const http::Request& request);
    http::Response showLink(const http::Request& request);
    http::Response confirmByLink(const http::Request& request);
    http::Response resendVerification(const http::Request& request);
    http::Response forgotPassword(const http::Request& request);
    http::Reply resetPassword(const http::Request& request);
    http::Response me(const http::Request& request);
    http::Response updateMe(const http::Request& request);
    http::Response demoAccounts(const http::Request& request);
    http::Response demoSignIn(const http::Request& request);
    void addSessionRoutes(http::Router& router);
    void addMailRoutes(http::Router& router);
    void addProfileRoutes(http::Router& router);
    void addDemoRoutes(http::Router& router);
    std::vector<protocol::DemoAccount> offered();

    AccountService& m_accounts;
    base::WorkerPool& m_passwords;
    std::mutex m_mutex;
    std::vector<protocol::DemoAccount> m_demoAccounts;
};

}  // namespace mc::accounts
