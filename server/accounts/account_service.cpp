#include "accounts/account_service.h"

#include <algorithm>

#include "accounts/agreements.h"
#include "accounts/text.h"
#include "domain/password.h"
#include "domain/text.h"
#include "platform/base/log.h"
#include "platform/crypto/digest.h"
#include "platform/base/rate_limit.h"

namespace mc::accounts {
namespace {

using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

constexpr std::size_t kTokenBytes = 32;

domain::Error takenAddress() {
    return fail(ErrorCode::email_taken, "There is already an account with this address.");
}

domain::Error wrongCredentials() {
    return fail(ErrorCode::invalid_credentials, "The address or the password is not right.");
}

domain::Error suspendedAccount() {
    return fail(ErrorCode::account_suspended, "This account is suspended.");
}

domain::Error badAddress() {
    return domain::invalid("email", "format", "must be an e-mail address", {.kind = "email"});
}

Account toAccount(const protocol::SignUp& request, domain::UserId id, std::string passwordHash) {
    return {.id = id,
            .name = request.name,
            .email = request.email,
            .passwordHash = std::move(passwordHash),
            .roles = domain::Roles{domain::Role::student}.bits(),
            .timeZone = request.timeZone,
            .languages = joinLanguages(request.languages),
            .language = request.language};
}

}  // namespace

AccountService::AccountService(const AccountParts& parts, AccountOptions options)
    : m_parts(parts),
      m_options(std::move(options)),
      m_throttle(parts.clock, m_options.throttle),
      m_resetMails(parts.clock, m_options.resetMails),
      m_notices(parts.database, parts.mailer, m_options.productName, m_options.language),
      m_secondFactors(parts.sealer, parts.random),
      m_decoyHash(crypto::hashPassword(parts.random.token(kTokenBytes), m_options.passwordCost)),
      m_resetPool("resets", 1) {
    m_parts.mailer.compose(kCodeMail, [this](const std::string& facts) { return codeMail(facts); });
}

// Signing up

Result<void> AccountService::checkSignUp(const protocol::SignUp& request) const {
    if (const auto open = m_signUpGate(); !open) return open;
    if (!request.acceptTerms) {
        return domain::invalid("acceptTerms", "required", "must be true: the terms have to be accepted");
    }
    if (!domain::isEmailAddress(request.email)) return badAddress();
    if (!m_parts.zones.exists(request.timeZone)) {
        return domain::invalid("timeZone", "format", "must be a known time zone", {.kind = "zone"});
    }
    if (!domain::isAccepted(domain::passwordStrength(request.password, request.name, request.email))) {
        return fail(ErrorCode::weak_password, "Choose a longer or less common password.");
    }
    return {};
}

Result<protocol::AuthTokens> AccountService::signUp(const protocol::SignUp& request, const Device& device) {
    if (const auto checked = checkSignUp(request); !checked) return checked.error();
    const auto taken = m_parts.database.read(
        [&](database::Reader& reader) { return m_store.findByEmail(reader, request.email).has_value(); });
    if (taken) return takenAddress();
    auto hash = crypto::hashPassword(request.password, m_options.passwordCost);
    const auto account = toAccount(request, m_parts.ids.next<domain::UserId>(), std::move(hash));
    const auto texts = domain::textsToAgree({domain::Role::student});
    const auto shownIn = request.agreement ? request.agreement->language : m_options.language;
    return m_parts.database.write([&](Transaction& tx) -> Result<protocol::AuthTokens> {
        if (const auto shown = checkShown(tx, texts, request.agreement); !shown) return shown.error();
        if (const auto inserted = insertAccount(tx, account, texts, shownIn); !inserted) return inserted.error();
        sendCode(tx, account, CodePurpose::verify_email);
        return openFor(tx, account, device, false);
    });
}

Result<void> AccountService::insertAccount(Transaction& tx, const Account& account,
                                           const std::vector<domain::LegalText>& agreedTo, domain::Language shownIn) {
    const auto now = m_parts.clock.now();
    try {
        m_store.insert(tx, account, now);
    } catch (const database::ConstraintViolation& e) {
        if (e.isUnique("users", "email_key")) return takenAddress();
        throw;
    }
    recordAgreement(tx, account.id, agreedTo, shownIn, now);
    return {};
}

Result<domain::UserId> AccountService::createPerson(const NewPerson& person) {
    return m_parts.database.write([&](Transaction& tx) { return createPerson(tx, person); });
}

Result<domain::UserId> AccountService::createPerson(Transaction& tx, const NewPerson& person) {
    if (!domain::isEmailAddress(person.email)) return badAddress();
    if (!m_parts.zones.exists(person.zone)) {
        return domain::invalid("zone", "format", "must be a known time zone", {.kind = "zone"});
    }
    const auto now = m_parts.clock.now();
    const Account account{.id = m_parts.ids.next<domain::UserId>(),
                          .name = person.name,
                          .email = person.email,
                          .emailVerifiedAt = now,
                          .roles = person.roles.bits(),
                          .timeZone = person.zone,
                          .languages = joinLanguages(person.languages),
                          .bio = person.bio};
    const auto texts = domain::textsToAgree({domain::Role::mentor});
    if (const auto inserted = insertAccount(tx, account, texts, m_options.language); !inserted) return inserted.error();
    return account.id;
}

// Signing in

Result<protocol::AuthTokens> AccountService::signIn(const protocol::SignIn& request, const Device& device) {
    auto from = device;
    from.token = request.deviceToken.value_or("");
    const auto account = checkPassword(request, from);
    if (!account) return account.error();
    // No Result out of the transaction: a refusal's challenge must be kept.
    auto tokens = m_parts.database.write([&](Transaction& tx) { return openOrChallenge(tx, account->id, from); });
    if (auto* refused = std::get_if<domain::Error>(&tokens)) return std::move(*refused);
    return std::get<protocol::AuthTokens>(std::move(tokens));
}

std::variant<protocol::AuthTokens, domain::Error> AccountService::openOrChallenge(Transaction& tx, domain::UserId user,
                                                                                  const Device& device) {
    const auto account = m_store.find(tx, user);  // It may have been suspended while the password was checked.
    if (!account) return wrongCredentials();
    if (account->suspendedAt) return suspendedAccount();
    if (m_secondFactors.isOn(tx, user)) return challenge(tx, user, device);
    return openFor(tx, *account, device, false);
}

Result<protocol::AuthTokens> AccountService::signInAs(domain::UserId user, const Device& device) {
    return m_parts.database.write([&](Transaction& tx) -> Result<protocol::AuthTokens> {
        const auto account = m_store.find(tx, user);
        if (!account) return fail(ErrorCode::not_found);
        if (account->suspendedAt) return suspendedAccount();
        return openFor(tx, *account, device, m_secondFactors.isOn(tx, user));
    });
}

protocol::AuthTokens AccountService::openFor(Transaction& tx, const Account& account, const Device& device,
                                             bool secondFactor) {
    const auto known = remembered(tx, account.id, device);
    auto tokens = tokensFor(tx, account, openSession(tx, account.id, known, secondFactor));
    tokens.deviceToken = known.token;
    return tokens;
}

/// A device that is new to this person gets a token of its own: what it sent may be a stranger's guess.
Device AccountService::remembered(Transaction& tx, domain::UserId user, Device device) {
    if (device.token.empty() || !m_places.knowsDevice(tx, user, device.token))
        device.token = m_parts.random.token(kTokenBytes);
    m_places.remember(tx, user, device, m_parts.clock.now());
    return device;
}

Result<Account> AccountService::checkPassword(const protocol::SignIn& request, const Device& device) {
    const auto who = domain::lowerAscii(request.email);
    const auto place = placeOf(request.email, device);
    if (const auto seconds = m_throttle.wait(who, place); seconds > 0) {
        base::log::warning("auth.throttled", {{"address", device.address}, {"seconds", seconds}});
        return base::slowDown("Too many tries.", seconds);
    }
    const auto account =
        m_parts.database.read([&](database::Reader& reader) { return m_store.findByEmail(reader, request.email); });
    // The same work whether or not there is an account, so that the time tells nothing.
    const auto hash = account && account->passwordHash ? *account->passwordHash : m_decoyHash;
    const bool matches = crypto::verifyPassword(hash, request.password);
    if (!matches || !account || !account->passwordHash) {
        m_throttle.failed(who, place);
        return wrongCredentials();
    }
    m_throttle.succeeded(who, place);
    if (crypto::needsRehash(hash, m_options.passwordCost)) upgradeHash(*account, request.password);
    return *account;
}

Place AccountService::placeOf(std::string_view email, const Device& device) const {
    return m_parts.database.read([&](database::Reader& reader) {
        const auto account = m_store.findByEmail(reader, email);
        return m_places.placeOf(reader, account ? std::optional(account->id) : std::nullopt, device);
    });
}

void AccountService::upgradeHash(const Account& account, const std::string& password) {
    const auto hash = crypto::hashPassword(password, m_options.passwordCost);
    m_parts.database.write(
        [&](Transaction& tx) { m_store.upgradePassword(tx, account.id, account.passwordHash, hash); });
}

// Sessions

AccountService::Opened AccountService::openSession(Transaction& tx, domain::UserId user, const Device& device,
                                                   bool secondFactor) {
    const auto session = m_parts.ids.next<domain::SessionId>();
    const auto now = m_parts.clock.now();
    m_store.insertSession(tx, session, user, device.name, now, now + m_options.refreshLifetime, secondFactor);
    return {session, issueRefreshToken(tx, session)};
}

std::string AccountService::issueRefreshToken(Transaction& tx, domain::SessionId session) {
    auto token = m_parts.random.token(kTokenBytes);
    const auto now = m_parts.clock.now();
    m_store.insertRefreshToken(tx, crypto::sha256Hex(token), session, now, now + m_options.refreshLifetime);
    return token;
}

protocol::AuthTokens AccountService::tokensFor(database::Reader& reader, const Account& account,
                                               const Opened& opened) const {
    const auto access = m_parts.tokens.issue({.subject = domain::toString(account.id),
                                              .session = domain::toString(opened.session),
                                              .roles = account.roles,
                                              .id = m_parts.random.token(12)});
    return {access.token, access.expiresAt, opened.refreshToken, {}, toMe(reader, account)};
}

Result<protocol::AuthTokens> AccountService::refresh(std::string_view refreshToken, const Device& device) {
    const auto hash = crypto::sha256Hex(refreshToken);
    auto refreshed = m_parts.database.write([&](Transaction& tx) { return rotate(tx, hash, device); });
    if (refreshed.tokens) return std::move(*refreshed.tokens);
    if (refreshed.refused == ErrorCode::account_suspended) return suspendedAccount();
    return fail(refreshed.refused, "Please sign in again.");
}

AccountService::Refreshed AccountService::rotate(Transaction& tx, const std::string& hash, const Device& device) {
    const auto row = m_store.refreshToken(tx, hash);
    const auto now = m_parts.clock.now();
    if (!row || row->endedAt || row->expiresAt <= now) return {};
    if (row->usedAt && !mayAnswerAgain(*row)) return endStolen(tx, *row);
    const auto account = m_store.find(tx, row->user);
    if (!account) return {};
    if (account->suspendedAt) return {{}, ErrorCode::account_suspended};
    auto next = issueRefreshToken(tx, row->session);
    const auto successor = crypto::sha256Hex(next);
    if (!m_store.succeed(tx, hash, *row, successor, now)) return {{}, ErrorCode::unavailable};
    if (row->successor) m_store.supersede(tx, *row->successor, successor, now);
    m_store.extendSession(tx, row->session, now, now + m_options.refreshLifetime);
    m_places.remember(tx, row->user, device, now);
    return {tokensFor(tx, *account, {row->session, std::move(next)})};
}

/// Measured from the first use, so that a token cannot be kept alive by repeating it.
bool AccountService::mayAnswerAgain(const RefreshTokenRow& row) const {
    return row.successor && !row.successorUsed && m_parts.clock.now() - *row.usedAt <= kAnswerAgain;
}

AccountService::Refreshed AccountService::endStolen(Transaction& tx, const RefreshTokenRow& row) {
    m_store.endSession(tx, row.session, row.user, m_parts.clock.now(), "refresh_reused");
    tx.afterCommit([this, session = row.session, user = row.user] {
        m_parts.sessions.forget(session);
        base::log::warning("auth.refresh_reused", {{"user", user}, {"session", session}});
    });
    return {{}, ErrorCode::refresh_reused};
}

void AccountService::signOut(std::string_view refreshToken) {
    const auto hash = crypto::sha256Hex(refreshToken);
    m_parts.database.write([&](Transaction& tx) {
        const auto row = m_store.refreshToken(tx, hash);
        if (!row) return;
        m_store.endSession(tx, row->session, row->user, m_parts.clock.now(), "signed_out");
        tx.afterCommit([this, session = row->session] { m_parts.sessions.forget(session); });
    });
}

std::int64_t AccountService::forgetExpired() {
    return m_parts.database.write([&](Transaction& tx) {
        const auto now = m_parts.clock.now();
        return m_store.removeExpired(tx, now, now - KnownPlaces::kRemembered) +
               m_store.removeAddressChangesBefore(tx, now - m_options.addressChangeLifetime) +
               m_secondFactors.forgetExpired(tx, now);
    });
}

void AccountService::endAllSessions(Transaction& tx, domain::UserId user, std::string_view why) {
    m_store.endAllSessions(tx, user, m_parts.clock.now(), why);
    forgetLater(tx, user);
}

void AccountService::forgetLater(Transaction& tx, domain::UserId user) {
    tx.afterCommit([this, user] { m_parts.sessions.forgetUser(user); });
}

}  // namespace mc::accounts
