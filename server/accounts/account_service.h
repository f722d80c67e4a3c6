#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/account_store.h"
#include "accounts/events.h"
#include "accounts/session_cache.h"
#include "accounts/sign_in_throttle.h"
#include "domain/error.h"
#include "platform/base/id_source.h"
#include "platform/base/worker_pool.h"
#include "platform/base/zones.h"
#include "platform/crypto/password.h"
#include "platform/mail/mailer.h"
#include "protocol/accounts.h"

namespace mc::accounts {

struct AccountOptions {
    domain::Seconds refreshLifetime = 30 * domain::kDay;  ///< Since the last refresh.
    domain::Seconds codeLifetime = 30 * domain::kMinute;
    int codeAttempts = 5;                             ///< Wrong tries before a code is void.
    std::string publicUrl = "http://127.0.0.1:8080";  ///< For the links in mails; no slash at the end.
    std::string productName = "Mentor Connect";
    domain::Language language = domain::Language::en;  ///< Of mails to people who chose none.
    crypto::PasswordCost passwordCost = crypto::PasswordCost::interactive;
    std::string termsVersion = "2026-01";
    SignInThrottle::Limits throttle = {};
};

/// Where a request came from, for the list of devices and for throttling.
struct Device {
    std::string name;     ///< "Mentor Connect on Linux"; may be empty.
    std::string address;  ///< The peer's.
};

/// An account without a password (demo data, imports): its address counts as verified, and nobody can sign in with a
/// password until one is set by a reset.
struct NewPerson {
    std::string name;
    std::string email;
    domain::ZoneName zone;
    std::vector<std::string> languages;
    std::string bio;
    http::Roles roles{http::Role::student};
};

/// What the rooms of accounts work with.
struct AccountParts {
    database::Database& database;
    const base::Clock& clock;
    base::Random& random;
    base::IdSource& ids;
    const base::Zones& zones;
    const crypto::JwtAuthority& tokens;
    SessionCache& sessions;
    mail::Mailer& mailer;
};

/// Sign-up, sign-in, sessions, verification, reset, profile (ACC-1, ACC-2, SEC-1). Thread safe; one transaction each.
class AccountService {
public:
    explicit AccountService(const AccountParts& parts, AccountOptions options = {});

    Signals& events() { return m_signals; }
    /// For the links in mails, when the address is known only after listening. Thread safe.
    void setPublicUrl(std::string url);

    /// email_taken, weak_password, validation_failed (unknown zone, terms not accepted). Sends the verification mail.
    domain::Result<protocol::AuthTokens> signUp(const protocol::SignUp& request, const Device& device);
    /// invalid_credentials (the same, after the same work, for unknown addresses), account_suspended, rate_limited.
    domain::Result<protocol::AuthTokens> signIn(const protocol::SignIn& request, const Device& device);
    /// Each refresh token works once. A used one ends its session at once (refresh_reused): either it was stolen, or
    /// its thief used it first. token_invalid when unknown, expired or ended.
    domain::Result<protocol::AuthTokens> refresh(std::string_view refreshToken);
    /// Ends the session of the token; unknown tokens are ignored.
    void signOut(std::string_view refreshToken);

    /// Six digits typed by a signed-in person, or the link of the mail. token_invalid; too many tries void the code.
    domain::Result<protocol::Me> verifyEmail(domain::UserId user, std::string_view code);
    domain::Result<void> verifyEmailByLink(std::string_view token);
    /// A new code; the old one is void. At most one a minute (rate_limited). Nothing to do when verified.
    domain::Result<void> resendVerification(domain::UserId user);

    /// Always succeeds outwardly; sends a mail when the account exists, at most one a minute.
    void forgotPassword(std::string_view email);
    /// token_invalid, weak_password. Ends every session of the account.
    domain::Result<void> resetPassword(const protocol::ResetPassword& request);

    domain::Result<protocol::Me> me(domain::UserId user);
    /// validation_failed for an unknown zone.
    domain::Result<protocol::Me> updateMe(domain::UserId user, const protocol::UpdateMe& request);
    /// How `Me::mentorSlug` is found: mentors stand to the right, so wiring gives it. Set before the server starts.
    using SlugOf = std::function<std::optional<std::string>(database::Reader&, domain::UserId)>;
    void setMentorSlugSource(SlugOf slugOf) { m_slugOf = std::move(slugOf); }

    /// For administration and other rooms' use cases, inside their transactions. not_found.
    domain::Result<void> suspend(database::Transaction& tx, domain::UserId user, const std::string& reason);
    domain::Result<void> reinstate(database::Transaction& tx, domain::UserId user);
    domain::Result<void> addRole(database::Transaction& tx, domain::UserId user, http::Role role);
    domain::Result<void> removeRole(database::Transaction& tx, domain::UserId user, http::Role role);

    /// email_taken, validation_failed. Emits UserRegistered and EmailVerified.
    domain::Result<domain::UserId> createPerson(const NewPerson& person);
    domain::Result<domain::UserId> createPerson(database::Transaction& tx, const NewPerson& person);
    /// Removes refresh tokens and codes that can no longer be used: a daily job. Returns how many.
    std::int64_t forgetExpired();
    /// Signs in without a password; only for the accounts a demo offers. not_found.
    domain::Result<protocol::AuthTokens> signInAs(domain::UserId user, const Device& device);

private:
    struct Opened {
        domain::SessionId session;
        std::string refreshToken;
    };
    domain::Result<void> checkSignUp(const protocol::SignUp& request) const;
    domain::Result<void> insertAccount(database::Transaction& tx, const Account& account, bool acceptedTerms);
    domain::Result<Account> checkPassword(const protocol::SignIn& request, const Device& device);
    domain::Result<protocol::AuthTokens> openFor(const Account& account, const Device& device);
    Opened openSession(database::Transaction& tx, domain::UserId user, const Device& device);
    std::string issueRefreshToken(database::Transaction& tx, domain::SessionId session);
    /// What a refresh came to. No Result: ending a stolen session must be kept although the caller is refused.
    struct Refreshed {
        std::optional<protocol::AuthTokens> tokens;
        domain::ErrorCode refused = domain::ErrorCode::token_invalid;
    };
    Refreshed rotate(database::Transaction& tx, const std::string& hash);
    Refreshed endStolen(database::Transaction& tx, const RefreshTokenRow& row);
    protocol::AuthTokens tokensFor(database::Reader& reader, const Account& account, const Opened& opened) const;
    protocol::Me toMe(database::Reader& reader, const Account& account) const;
    void endAllSessions(database::Transaction& tx, domain::UserId user, std::string_view why);
    void forgetLater(database::Transaction& tx, domain::UserId user);
    void sendCode(database::Transaction& tx, const Account& account, CodePurpose purpose);
    /// Counts a wrong try, which must be kept: so it says whether the code was right.
    bool useCode(database::Transaction& tx, domain::UserId user, CodePurpose purpose, std::string_view code);
    bool isRecent(const CodeRow& code) const;
    void markVerified(database::Transaction& tx, domain::UserId user);
    std::string publicUrl() const;
    void sendReset(const std::string& email);
    bool reset(database::Transaction& tx, const protocol::ResetPassword& request, const std::string& hash);
    domain::Result<void> setRoles(database::Transaction& tx, const Account& account, http::Roles roles);
    void upgradeHash(const Account& account, const std::string& password);
    domain::Result<void> allowGuess(const std::string& what) const;

    AccountParts m_parts;
    AccountOptions m_options;
    mutable std::mutex m_urlMutex;  ///< Over m_options.publicUrl, the one option that changes.
    AccountStore m_store;
    SignInThrottle m_throttle;
    Signals m_signals;
    SlugOf m_slugOf;
    base::WorkerPool m_passwordPool;  ///< Argon2id would stall everything else.
    std::string m_decoyHash;          ///< Verified against when there is no account, so that both take as long.
};

}  // namespace mc::accounts
