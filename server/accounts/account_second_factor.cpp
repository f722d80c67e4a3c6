// The second step at sign-in: setting it up, signing in with it, turning it off.

#include "accounts/account_service.h"
#include "platform/base/log.h"
#include "platform/base/rate_limit.h"
#include "platform/crypto/one_time_code.h"

namespace mc::accounts {
namespace {

using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

domain::Error wrongSecondFactor() {
    return fail(ErrorCode::token_invalid, "The code is not right, or it was used before.");
}

domain::Error beginAgain() {
    return fail(ErrorCode::challenge_expired, "Sign in with the password again.");
}

/// One count for all doors: whoever guesses at one gets no fresh tries at another.
std::string guessOf(domain::UserId user) {
    return "code:" + domain::toString(user);
}

}  // namespace

// Signing in

domain::Error AccountService::challenge(Transaction& tx, domain::UserId user, const Device& device) {
    const auto token = m_secondFactors.challenge(tx, user, device, m_parts.clock.now());
    auto error = fail(ErrorCode::second_factor_required, "A code is needed as well.");
    error.extra = "{\"challenge\":\"" + token + "\"}";  // base64url: nothing to escape.
    return error;
}

Result<protocol::AuthTokens> AccountService::signInWithCode(const protocol::SignInCode& request, const Device& device) {
    auto from = device;
    from.token = request.deviceToken.value_or("");
    const auto now = m_parts.clock.now();
    const auto waiting = m_parts.database.read(
        [&](database::Reader& reader) { return m_secondFactors.challenged(reader, request.challenge, from, now); });
    if (!waiting) return beginAgain();
    from.name = waiting->deviceName;
    const auto place =
        m_parts.database.read([&](database::Reader& reader) { return m_places.placeOf(reader, waiting->user, from); });
    const auto guess = guessOf(waiting->user);
    if (const auto allowed = allowGuess(guess, place); !allowed) return allowed.error();
    auto passed = m_parts.database.write([&](Transaction& tx) { return passSecondStep(tx, request, from); });
    if (passed.tokens) {
        m_throttle.succeeded(guess, place);
        return std::move(*passed.tokens);
    }
    if (passed.refused == ErrorCode::challenge_expired) return beginAgain();
    if (passed.refused == ErrorCode::account_suspended) return fail(passed.refused, "This account is suspended.");
    m_throttle.failed(guess, place);
    return wrongSecondFactor();
}

AccountService::Refreshed AccountService::passSecondStep(Transaction& tx, const protocol::SignInCode& request,
                                                         const Device& device) {
    const auto now = m_parts.clock.now();
    const auto row = m_secondFactors.challenged(tx, request.challenge, device, now);
    const auto account = row ? m_store.find(tx, row->user) : std::nullopt;
    if (!account) return {{}, ErrorCode::challenge_expired};
    const auto use = m_secondFactors.use(tx, account->id, request.code, now);
    if (use == CodeUse::wrong) {
        m_secondFactors.countAttempt(tx, request.challenge);
        return {{}, ErrorCode::token_invalid};
    }
    if (account->suspendedAt) return {{}, ErrorCode::account_suspended};
    m_secondFactors.voidChallenges(tx, account->id);
    if (use == CodeUse::recovery) m_notices.enqueue(tx, account->id, Notice::recovery_code_used);
    return {openFor(tx, *account, device, true)};
}

// In the settings

Result<Account> AccountService::checkOwner(domain::UserId user, const std::string& password) {
    const auto account = m_parts.database.read([&](database::Reader& reader) { return m_store.find(reader, user); });
    if (!account) return fail(ErrorCode::not_found);
    if (const auto checked = checkOwnPassword(*account, password); !checked) return checked.error();
    return *account;
}

Result<void> AccountService::prove(domain::UserId user, const std::string& password, const std::string& code) {
    if (const auto owner = checkOwner(user, password); !owner) return owner.error();
    const bool takesCode =
        m_parts.database.read([&](database::Reader& reader) { return m_secondFactors.isOn(reader, user); });
    if (!takesCode) return {};
    if (code.empty()) return domain::invalid("code", "required", "is needed as for signing in");
    const auto done = withGuess<bool>(user, [&](Transaction& tx) {
        std::optional<bool> right;
        const auto use = m_secondFactors.use(tx, user, code, m_parts.clock.now());
        if (use == CodeUse::wrong) return right;
        if (use == CodeUse::recovery) m_notices.enqueue(tx, user, Notice::recovery_code_used);
        right = true;
        return right;
    });
    return done ? Result<void>() : done.error();
}

protocol::SecondFactor AccountService::secondFactor(domain::UserId user) const {
    return m_parts.database.read([&](database::Reader& reader) { return m_secondFactors.state(reader, user); });
}

Result<protocol::SecondFactorSecret> AccountService::startSecondFactor(domain::UserId user,
                                                                       const protocol::StartSecondFactor& request) {
    const auto account = checkOwner(user, request.password);
    if (!account) return account.error();
    const auto secret =
        m_parts.database.write([&](Transaction& tx) { return m_secondFactors.start(tx, user, m_parts.clock.now()); });
    if (!secret) return fail(ErrorCode::invalid_state, "It is on already.");
    const auto text = crypto::toBase32(*secret);
    return protocol::SecondFactorSecret{text, otpauthUri(m_options.productName, account->email, text)};
}

Result<protocol::RecoveryCodes> AccountService::confirmSecondFactor(const base::Actor& actor, std::string_view code) {
    const auto now = m_parts.clock.now();
    const bool waits = m_parts.database.read(
        [&](database::Reader& reader) { return m_secondFactors.isWaiting(reader, actor.user, now); });
    if (!waits) return fail(ErrorCode::invalid_state, "Nothing waits for a code.");
    return withGuess<protocol::RecoveryCodes>(actor.user, [&](Transaction& tx) {
        std::optional<protocol::RecoveryCodes> codes;
        if (!m_secondFactors.confirm(tx, actor.user, code, now)) return codes;
        codes = protocol::RecoveryCodes{m_secondFactors.newRecoveryCodes(tx, actor.user)};
        // Whoever came without it is not known to be her; here she has shown both.
        m_store.endOtherSessions(tx, actor.user, actor.session, now, "second_factor_on");
        m_store.setSecondFactor(tx, actor.user, true);
        forgetLater(tx, actor.user);
        m_notices.enqueue(tx, actor.user, Notice::second_factor_on);
        return codes;
    });
}

Result<void> AccountService::turnOffSecondFactor(domain::UserId user, const protocol::SecondFactorProof& proof) {
    if (const auto owner = checkOwner(user, proof.password); !owner) return owner.error();
    const auto done = withGuess<bool>(user, [&](Transaction& tx) {
        std::optional<bool> off;
        if (m_secondFactors.use(tx, user, proof.code, m_parts.clock.now()) == CodeUse::wrong) return off;
        m_secondFactors.turnOff(tx, user);
        m_store.setSecondFactor(tx, user, false);
        forgetLater(tx, user);
        m_notices.enqueue(tx, user, Notice::second_factor_off);
        off = true;
        return off;
    });
    return done ? Result<void>() : done.error();
}

Result<protocol::RecoveryCodes> AccountService::newRecoveryCodes(domain::UserId user,
                                                                 const protocol::SecondFactorProof& proof) {
    if (const auto owner = checkOwner(user, proof.password); !owner) return owner.error();
    return withGuess<protocol::RecoveryCodes>(user, [&](Transaction& tx) {
        std::optional<protocol::RecoveryCodes> codes;
        if (m_secondFactors.use(tx, user, proof.code, m_parts.clock.now()) != CodeUse::wrong)
            codes = protocol::RecoveryCodes{m_secondFactors.newRecoveryCodes(tx, user)};
        return codes;
    });
}

/// `attempt` says in a transaction of its own what the code opened; nothing: it was wrong, which is counted.
template <class T, class Attempt>
Result<T> AccountService::withGuess(domain::UserId user, const Attempt& attempt) {
    const auto guess = guessOf(user);
    if (const auto allowed = allowGuess(guess, kHerself); !allowed) return allowed.error();
    auto opened = m_parts.database.write(attempt);
    if (!opened) {
        m_throttle.failed(guess, kHerself);
        return wrongSecondFactor();
    }
    m_throttle.succeeded(guess, kHerself);
    return std::move(*opened);
}

}  // namespace mc::accounts
