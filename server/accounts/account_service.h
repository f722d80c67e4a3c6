#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "accounts/account_notices.h"
#include "accounts/account_store.h"
#include "accounts/events.h"
#include "accounts/known_places.h"
#include "accounts/second_factors.h"
#include "accounts/session_cache.h"
#include "accounts/sign_in_throttle.h"
#include "domain/error.h"
#include "domain/legal.h"
#include "domain/roles.h"
#include "platform/base/id_source.h"
#include "platform/base/worker_pool.h"
#include "platform/base/zones.h"
#include "platform/crypto/password.h"
#include "platform/mail/mailer.h"
#include "protocol/accounts.h"
#include "protocol/second_factor.h"

namespace mc::accounts {

inline constexpr std::string_view kCodeMail = "code";  ///< Kind of the mails with a code, for mail::Mailer.
/// So long after it was done, what works once is answered as before: the answer was lost (decision 32).
inline constexpr domain::Seconds kAnswerAgain = 60;

struct AccountOptions {
    domain::Seconds refreshLifetime = 30 * domain::kDay;  ///< Since the last refresh.
    domain::Seconds codeLifetime = 30 * domain::kMinute;
    int codeAttempts = 5;                             ///< Wrong tries before a code is void.
    std::string publicUrl = "http://127.0.0.1:8080";  ///< For the links in mails; no slash at the end.
    std::string productName = "Mentor Connect";
    domain::Language language = domain::Language::en;  ///< Of mails to people who chose none.
    crypto::PasswordCost passwordCost = crypto::PasswordCost::interactive;
    SignInThrottle::Limits throttle = {};
    /// So long after signing in the account's unconfirmed address may be mended without the password.
    domain::Seconds freshSession = 30 * domain::kMinute;
    /// An address whose code nobody typed is forgotten.
    domain::Seconds addressChangeLifetime = 7 * domain::kDay;
    /// For mails that anybody can ask for: past the free ones the newest code has time to be typed before the next mail
    /// makes it void.
    SignInThrottle::Limits resetMails = {
        .perPlace = 3, .perAccount = 3, .perAddress = 1000, .firstWait = 2 * domain::kMinute};
};

/// What a link of a verification mail leads to.
enum class LinkState {
    waiting,   ///< The address can be confirmed with it.
    done,      ///< It has just been.
    already,   ///< It was before.
    no_longer  ///< Too old, replaced by a newer mail, or none of ours.
};

/// An account without a password (demo data, imports): its address counts as verified, and nobody can sign in with a
/// password until one is set by a reset. She counts as having agreed to the texts in force.
struct NewPerson {
    std::string name;
    std::string email;
    domain::ZoneName zone;
    std::vector<std::string> languages;
    std::string bio;
    domain::Roles roles{domain::Role::student};
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
    const crypto::Sealer& sealer;
};

/// Sign-up, sign-in, sessions, verification, reset, profile (ACC-1, ACC-2, SEC-1). Thread safe; one transaction each.
/// What takes a password spends some tenths of a second of Argon2id on the caller's thread: call it on a pool of its
/// own.
class AccountService {
public:
    explicit AccountService(const AccountParts& parts, AccountOptions options = {});

    Signals& events() { return m_signals; }
    /// For the links in mails, when the address is known only after listening. Thread safe.
    void setPublicUrl(std::string url);
    std::string publicUrl() const;

    /// email_taken, weak_password, validation_failed (unknown zone, terms not accepted), policy_not_accepted (she was
    /// shown other texts than are in force), what the gate says. Sends the verification mail.
    /// That an address is taken is told: who signs up must be able to go on without a mail, and the route's limit makes
    /// asking for many addresses slow.
    domain::Result<protocol::AuthTokens> signUp(const protocol::SignUp& request, const Device& device);
    /// invalid_credentials (the same, after the same work, for unknown addresses), account_suspended, rate_limited:
    /// never because of what others tried elsewhere, at a place the person is known at. second_factor_required, with
    /// {"challenge": "…"} as its extra, when a code is needed as well: nothing else tells that the password was right.
    domain::Result<protocol::AuthTokens> signIn(const protocol::SignIn& request, const Device& device);
    /// The second step: the challenge of a refused `signIn` with a code, or a recovery code. token_invalid,
    /// challenge_expired, account_suspended, rate_limited.
    domain::Result<protocol::AuthTokens> signInWithCode(const protocol::SignInCode& request, const Device& device);
    /// Each refresh token works once. Sent again within 60 s while its successor is unused, it is answered again with
    /// another successor, the one before being void: the answer was lost (decision 32). Any other use of a used one
    /// ends its session at once (refresh_reused): either it was stolen, or its thief used it first. token_invalid when
    /// unknown, expired or ended.
    domain::Result<protocol::AuthTokens> refresh(std::string_view refreshToken, const Device& device = {});
    /// Ends the session of the token; unknown tokens are ignored.
    void signOut(std::string_view refreshToken);

    /// Six digits typed by a signed-in person, or the link of the mail. token_invalid; too many tries void the code.
    domain::Result<protocol::Me> verifyEmail(domain::UserId user, std::string_view code);
    /// Changes nothing (decision 33): never `done`.
    LinkState linkState(std::string_view token) const;
    /// Confirms the address of a link that is `waiting`.
    LinkState verifyEmailByLink(std::string_view token);
    /// A new code; the old one is void. At most one a minute (rate_limited). Nothing to do when verified. While the
    /// address is being mended the code is of the new one, here and in `verifyEmail`.
    domain::Result<void> resendVerification(domain::UserId user);

    /// Always succeeds outwardly; sends a mail when the account exists, at most one a minute and fewer when strangers
    /// keep asking.
    void forgotPassword(std::string_view email, const Device& device = {});
    /// token_invalid, weak_password, rate_limited. Ends every session of the account. Wrong tries of strangers do not
    /// use up the person's own. Sent again within kAnswerAgain, same code and password, it is answered again.
    domain::Result<void> resetPassword(const protocol::ResetPassword& request, const Device& device = {});

    /// invalid_credentials, weak_password, rate_limited. Ends every other session of the person and tells her by mail.
    /// Sent again, because the answer was lost, it is answered again.
    domain::Result<void> changePassword(const base::Actor& actor, const protocol::ChangePassword& request,
                                        const Device& device);

    /// Sends a code to the new address, and word of it to the confirmed one: nothing changes before the code is typed
    /// (`Me::pendingEmail`). The answer is the same for an address that another account has; its owner is written to
    /// instead. invalid_credentials, validation_failed (the account's own address; the password missing while it is
    /// needed), rate_limited: one mail a minute and fewer when they are asked for again and again.
    domain::Result<protocol::Me> changeEmail(const base::Actor& actor, const protocol::ChangeEmail& request,
                                             const Device& device);
    /// Another code to that address; the old one is void. not_found when no address waits, rate_limited.
    domain::Result<void> resendNewEmail(domain::UserId user, const Device& device);
    /// The address is the person's, and confirmed. Codes sent to the former one are void, and it is told. token_invalid,
    /// rate_limited, email_taken when somebody else signed up with it meanwhile. Sent again within a minute, because the
    /// answer was lost, it is answered again.
    domain::Result<protocol::Me> confirmNewEmail(domain::UserId user, std::string_view code);
    /// The address stays as it is.
    domain::Result<protocol::Me> cancelNewEmail(domain::UserId user);

    /// That it is she who asks for something dangerous: by her password and, where signing in takes a code, by a code as
    /// well, which counts as used. invalid_credentials, token_invalid, rate_limited, validation_failed (the code is missing).
    domain::Result<void> prove(domain::UserId user, const std::string& password, const std::string& code);

    protocol::SecondFactor secondFactor(domain::UserId user) const;
    /// A new secret, which asks for nothing before it is confirmed. invalid_credentials, rate_limited, invalid_state when
    /// one is on.
    domain::Result<protocol::SecondFactorSecret> startSecondFactor(domain::UserId user,
                                                                   const protocol::StartSecondFactor& request);
    /// On from now, for whoever signs in; the other sessions end, and the person is told by mail. token_invalid,
    /// rate_limited, invalid_state when no secret waits (it is on, or was shown more than an hour ago).
    domain::Result<protocol::RecoveryCodes> confirmSecondFactor(const base::Actor& actor, std::string_view code);
    /// Told by mail; her sessions stay, and count as those of a password alone. invalid_credentials, token_invalid,
    /// rate_limited.
    domain::Result<void> turnOffSecondFactor(domain::UserId user, const protocol::SecondFactorProof& proof);
    /// The former ones are void. Errors as above.
    domain::Result<protocol::RecoveryCodes> newRecoveryCodes(domain::UserId user,
                                                             const protocol::SecondFactorProof& proof);

    domain::Result<protocol::Me> me(domain::UserId user);
    /// validation_failed for an unknown zone; changed_elsewhere when the request names another version.
    domain::Result<protocol::Me> updateMe(domain::UserId user, const protocol::UpdateMe& request);
    /// How `Me::mentorSlug` is found: mentors stand to the right, so wiring gives it. Set before the server starts.
    using SlugOf = std::function<std::optional<std::string>(database::Reader&, domain::UserId)>;
    void setMentorSlugSource(SlugOf slugOf) { m_slugOf = std::move(slugOf); }
    /// Whether people may sign up now; without one they may. Set before the server starts.
    void setSignUpGate(std::function<domain::Result<void>()> gate) { m_signUpGate = std::move(gate); }

    /// For administration and other rooms' use cases, inside their transactions. not_found.
    domain::Result<void> suspend(database::Transaction& tx, domain::UserId user, const std::string& reason);
    domain::Result<void> reinstate(database::Transaction& tx, domain::UserId user);
    domain::Result<void> addRole(database::Transaction& tx, domain::UserId user, domain::Role role);
    domain::Result<void> removeRole(database::Transaction& tx, domain::UserId user, domain::Role role);
    /// Those the person speaks, in her order.
    domain::Result<void> setLanguages(database::Transaction& tx, domain::UserId user,
                                      const std::vector<std::string>& languages);

    /// email_taken, validation_failed.
    domain::Result<domain::UserId> createPerson(const NewPerson& person);
    domain::Result<domain::UserId> createPerson(database::Transaction& tx, const NewPerson& person);
    /// Removes refresh tokens, codes and places that can no longer be used: a daily job. Returns how many.
    std::int64_t forgetExpired();
    /// Signs in without a password and, where there is a second factor, without its code; only for the accounts a demo
    /// offers. not_found, account_suspended.
    domain::Result<protocol::AuthTokens> signInAs(domain::UserId user, const Device& device);

private:
    struct Opened {
        domain::SessionId session;
        std::string refreshToken;
    };
    domain::Result<void> checkSignUp(const protocol::SignUp& request) const;
    domain::Result<void> insertAccount(database::Transaction& tx, const Account& account,
                                       const std::vector<domain::LegalText>& agreedTo, domain::Language shownIn);
    domain::Result<Account> checkPassword(const protocol::SignIn& request, const Device& device);
    std::variant<protocol::AuthTokens, domain::Error> openOrChallenge(database::Transaction& tx, domain::UserId user,
                                                                      const Device& device);
    protocol::AuthTokens openFor(database::Transaction& tx, const Account& account, const Device& device,
                                 bool secondFactor);
    domain::Error challenge(database::Transaction& tx, domain::UserId user, const Device& device);
    Opened openSession(database::Transaction& tx, domain::UserId user, const Device& device, bool secondFactor);
    std::string issueRefreshToken(database::Transaction& tx, domain::SessionId session);
    Device remembered(database::Transaction& tx, domain::UserId user, Device device);
    /// What a refresh, or a code, came to. No Result: ending a stolen session, and a wrong try, must be kept although the
    /// caller is refused.
    struct Refreshed {
        std::optional<protocol::AuthTokens> tokens;
        domain::ErrorCode refused = domain::ErrorCode::token_invalid;
    };
    Refreshed rotate(database::Transaction& tx, const std::string& hash, const Device& device);
    Refreshed passSecondStep(database::Transaction& tx, const protocol::SignInCode& request, const Device& device);
    domain::Result<Account> checkOwner(domain::UserId user, const std::string& password);
    template <class T, class Attempt>
    domain::Result<T> withGuess(domain::UserId user, const Attempt& attempt);
    bool mayAnswerAgain(const RefreshTokenRow& row) const;
    Refreshed endStolen(database::Transaction& tx, const RefreshTokenRow& row);
    protocol::AuthTokens tokensFor(database::Reader& reader, const Account& account, const Opened& opened) const;
    protocol::Me toMe(database::Reader& reader, const Account& account) const;
    void endAllSessions(database::Transaction& tx, domain::UserId user, std::string_view why);
    void forgetLater(database::Transaction& tx, domain::UserId user);
    void sendCode(database::Transaction& tx, const Account& account, CodePurpose purpose);
    /// The mail with a code, on the outbox's threads.
    std::optional<mail::Mail> codeMail(const std::string& facts) const;
    /// Counts a wrong try, which must be kept: so it says whether the code was right.
    bool useCode(database::Transaction& tx, domain::UserId user, CodePurpose purpose, std::string_view code,
                 bool known);
    bool isRecent(const CodeRow& code) const;
    domain::Error tooSoon(const CodeRow& last) const;
    LinkState stateOf(database::Reader& reader, const std::optional<CodeRow>& code) const;
    void markVerified(database::Transaction& tx, domain::UserId user);
    void sendReset(const std::string& email, const Device& device);
    bool wasJustReset(const protocol::ResetPassword& request) const;
    bool reset(database::Transaction& tx, const protocol::ResetPassword& request, const std::string& hash,
               const Device& device);
    Place placeOf(std::string_view email, const Device& device) const;
    domain::Result<void> setRoles(database::Transaction& tx, const Account& account, domain::Roles roles);
    void upgradeHash(const Account& account, const std::string& password);
    domain::Result<void> checkOwnPassword(const Account& account, const std::string& password);
    void replacePassword(database::Transaction& tx, const Account& account, const std::string& hash,
                         const Device& device);
    domain::Result<void> allowAddressChange(const Account& account, domain::SessionId session,
                                            const std::optional<std::string>& password);
    domain::Result<protocol::Me> askNewAddress(database::Transaction& tx, domain::UserId user, const std::string& email,
                                               const Device& device);
    domain::Result<void> sendNewAddressCode(database::Transaction& tx, const Account& account, const std::string& email,
                                            const Device& device);
    /// What a code for a new address came to. No Result: a wrong try must be kept.
    enum class Confirmed { yes, wrong, taken };
    bool wasJustConfirmed(database::Reader& reader, domain::UserId user, std::string_view code) const;
    Confirmed takeNewAddress(database::Transaction& tx, domain::UserId user, std::string_view code);
    domain::Result<void> allowGuess(const std::string& what, const Place& place) const;

    AccountParts m_parts;
    AccountOptions m_options;
    mutable std::mutex m_urlMutex;  ///< Over m_options.publicUrl, the one option that changes.
    AccountStore m_store;
    KnownPlaces m_places;
    SignInThrottle m_throttle;
    SignInThrottle m_resetMails;
    AccountNotices m_notices;
    SecondFactors m_secondFactors;
    Signals m_signals;
    SlugOf m_slugOf;
    std::function<domain::Result<void>()> m_signUpGate = [] { return domain::Result<void>(); };
    std::string m_decoyHash;       ///< Verified against when there is no account, so that both take as long.
    base::WorkerPool m_resetPool;  ///< Last: what it still works on needs the others.
};

}  // namespace mc::accounts
