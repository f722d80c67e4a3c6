// What a signed-in person signs in with: changing the password and the address.

#include <algorithm>

#include "accounts/account_service.h"
#include "domain/password.h"
#include "domain/text.h"
#include "platform/base/rate_limit.h"
#include "platform/crypto/digest.h"

namespace mc::accounts {
namespace {

using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

constexpr std::size_t kUnguessable = 32;

domain::Error wrongPassword() {
    return fail(ErrorCode::invalid_credentials, "The password is not right.");
}

}  // namespace

// The password

Result<void> AccountService::checkOwnPassword(const Account& account, const std::string& password) {
    const auto guess = "password:" + domain::toString(account.id);
    if (const auto allowed = allowGuess(guess, kHerself); !allowed) return allowed.error();
    if (!crypto::verifyPassword(account.passwordHash.value_or(m_decoyHash), password) || !account.passwordHash) {
        m_throttle.failed(guess, kHerself);
        return wrongPassword();
    }
    m_throttle.succeeded(guess, kHerself);
    return {};
}

Result<void> AccountService::changePassword(const base::Actor& actor, const protocol::ChangePassword& request,
                                            const Device& device) {
    const auto account =
        m_parts.database.read([&](database::Reader& reader) { return m_store.find(reader, actor.user); });
    if (!account) return fail(ErrorCode::not_found);
    if (!domain::isAccepted(domain::passwordStrength(request.new_, account->name, account->email)))
        return fail(ErrorCode::weak_password, "Choose a longer or less common password.");
    if (const auto checked = checkOwnPassword(*account, request.current); !checked) {
        // Only she who has just changed it knows the new one and says the old one.
        const bool again = checked.error().code == ErrorCode::invalid_credentials && account->passwordHash &&
                           crypto::verifyPassword(*account->passwordHash, request.new_);
        return again ? Result<void>() : checked.error();
    }
    const auto hash = crypto::hashPassword(request.new_, m_options.passwordCost);
    auto from = device;
    from.token = request.deviceToken.value_or("");
    return m_parts.database.write([&](Transaction& tx) -> Result<void> {
        const auto now = m_store.find(tx, actor.user);
        if (!now) return fail(ErrorCode::not_found);
        if (now->passwordHash != account->passwordHash) return fail(ErrorCode::changed_elsewhere);
        m_store.endOtherSessions(tx, actor.user, actor.session, m_parts.clock.now(), "password_changed");
        forgetLater(tx, actor.user);
        replacePassword(tx, *now, hash, from);
        return {};
    });
}

void AccountService::replacePassword(Transaction& tx, const Account& account, const std::string& hash,
                                     const Device& device) {
    m_store.setPassword(tx, account.id, hash);
    m_secondFactors.voidChallenges(tx, account.id);  // They were given for the former one.
    // Whoever else was at home here is a stranger now.
    m_places.forget(tx, account.id);
    m_places.remember(tx, account.id, device, m_parts.clock.now());
    m_notices.enqueue(tx, account.id, Notice::password_changed);
}

// The address

Result<void> AccountService::allowAddressChange(const Account& account, domain::SessionId session,
                                                const std::optional<std::string>& password) {
    if (password) return checkOwnPassword(account, *password);
    const auto since = m_parts.database.read(
        [&](database::Reader& reader) { return m_store.signedInAt(reader, session, account.id); });
    const bool fresh = since && m_parts.clock.now() - *since <= m_options.freshSession;
    if (!account.emailVerifiedAt && fresh) return {};
    return domain::invalid("password", "required", "is needed for changing the address");
}

Result<protocol::Me> AccountService::changeEmail(const base::Actor& actor, const protocol::ChangeEmail& request,
                                                 const Device& device) {
    const auto account =
        m_parts.database.read([&](database::Reader& reader) { return m_store.find(reader, actor.user); });
    if (!account) return fail(ErrorCode::not_found);
    if (!domain::isEmailAddress(request.email))
        return domain::invalid("email", "format", "must be an e-mail address", {.kind = "email"});
    if (domain::lowerAscii(request.email) == domain::lowerAscii(account->email))
        return domain::invalid("email", "unique", "is the account's address already");
    if (const auto allowed = allowAddressChange(*account, actor.session, request.password); !allowed)
        return allowed.error();
    return m_parts.database.write(
        [&](Transaction& tx) { return askNewAddress(tx, actor.user, request.email, device); });
}

Result<protocol::Me> AccountService::askNewAddress(Transaction& tx, domain::UserId user, const std::string& email,
                                                   const Device& device) {
    const auto account = m_store.find(tx, user);
    if (!account) return fail(ErrorCode::not_found);
    if (const auto sent = sendNewAddressCode(tx, *account, email, device); !sent) return sent.error();
    m_store.putAddressChange(tx, {user, email, m_parts.clock.now()});
    if (account->emailVerifiedAt)
        m_notices.enqueue(tx, user, Notice::address_change_asked, email);
    else
        m_store.removeCode(tx, user, CodePurpose::verify_email);  // It went to an address that is none of hers.
    return toMe(tx, *account);
}

/// Nothing that can be seen from outside depends on whether somebody has the address: what is counted, what is stored,
/// how many mails leave.
Result<void> AccountService::sendNewAddressCode(Transaction& tx, const Account& account, const std::string& email,
                                                const Device& device) {
    const auto now = m_parts.clock.now();
    if (const auto last = m_store.code(tx, account.id, CodePurpose::change_email);
        last && !last->usedAt && isRecent(*last))
        return tooSoon(*last);
    const auto who = "change:" + domain::toString(account.id);
    const auto whom = "address:" + domain::lowerAscii(email);
    const Place anywhere{device.address, {}};
    if (const auto wait = std::max(m_resetMails.wait(who, kHerself), m_resetMails.wait(whom, anywhere)); wait > 0)
        return base::slowDown("Too many mails.", wait);
    if (const auto owner = m_store.findByEmail(tx, email)) {
        // A code that nobody can type.
        const auto nobody = crypto::sha256Hex(m_parts.random.token(kUnguessable));
        m_store.putCode(tx, CodePurpose::change_email, {account.id, nobody, now, now + m_options.codeLifetime},
                        crypto::sha256Hex(m_parts.random.token(kUnguessable)));
        m_notices.enqueue(tx, owner->id, Notice::address_wanted);
    } else {
        sendCode(tx, account, CodePurpose::change_email);
    }
    tx.afterCommit([this, who, whom, anywhere] {
        m_resetMails.failed(who, kHerself);
        m_resetMails.failed(whom, anywhere);
    });
    return {};
}

Result<void> AccountService::resendNewEmail(domain::UserId user, const Device& device) {
    return m_parts.database.write([&](Transaction& tx) -> Result<void> {
        const auto account = m_store.find(tx, user);
        const auto change = m_store.addressChange(tx, user);
        if (!account || !change) return fail(ErrorCode::not_found);
        return sendNewAddressCode(tx, *account, change->email, device);
    });
}

Result<protocol::Me> AccountService::cancelNewEmail(domain::UserId user) {
    m_parts.database.write([&](Transaction& tx) {
        m_store.removeAddressChange(tx, user);
        m_store.removeCode(tx, user, CodePurpose::change_email);
    });
    return me(user);
}

}  // namespace mc::accounts
