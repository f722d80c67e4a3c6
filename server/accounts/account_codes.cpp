// Codes sent by mail: confirming an address, choosing a new password.

#include <boost/describe/enum_to_string.hpp>

#include "accounts/account_service.h"
#include "accounts/text.h"
#include "domain/password.h"
#include "domain/text.h"
#include "platform/base/log.h"
#include "platform/crypto/digest.h"
#include "platform/base/rate_limit.h"
#include "platform/mail/templates.h"
#include "protocol/codec_impl.h"

namespace mc::accounts {

/// What a mail with a code is made of. The database knows the hashes alone; once delivered this is gone.
struct CodeFacts {
    domain::UserId user;
    CodePurpose purpose = CodePurpose::verify_email;
    std::string code;
    std::string linkToken;
    domain::UtcTime expiresAt;
};
BOOST_DESCRIBE_STRUCT(CodeFacts, (), (user, purpose, code, linkToken, expiresAt))

}  // namespace mc::accounts

namespace mc::protocol {
MC_PROTOCOL_TYPE(accounts::CodeFacts);
}  // namespace mc::protocol

namespace mc::accounts {
namespace {

using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

constexpr std::size_t kCodeDigits = 6;
constexpr std::size_t kLinkBytes = 24;
constexpr domain::Seconds kBetweenMails = domain::kMinute;

/// Of the words in the mail, and of the purpose in the hash.
std::string nameOf(CodePurpose purpose) {
    return boost::describe::enum_to_string(purpose, "");
}

std::string hashCode(domain::UserId user, CodePurpose purpose, std::string_view code) {
    return crypto::sha256Hex(domain::toString(user) + nameOf(purpose) + std::string(code));
}

domain::Error wrongCode() {
    return fail(ErrorCode::token_invalid, "The code is not right or no longer valid. Ask for a new one.");
}

}  // namespace

void AccountService::setPublicUrl(std::string url) {
    const std::lock_guard lock(m_urlMutex);
    m_options.publicUrl = std::move(url);
}

std::string AccountService::publicUrl() const {
    const std::lock_guard lock(m_urlMutex);
    return m_options.publicUrl;
}

void AccountService::sendCode(Transaction& tx, const Account& account, CodePurpose purpose) {
    const auto code = m_parts.random.digits(kCodeDigits);
    const auto link = m_parts.random.token(kLinkBytes);
    const auto now = m_parts.clock.now();
    m_store.putCode(tx, purpose, {account.id, hashCode(account.id, purpose, code), now, now + m_options.codeLifetime},
                    crypto::sha256Hex(link));
    m_parts.mailer.enqueue(tx, kCodeMail,
                           protocol::encode(CodeFacts{account.id, purpose, code, link, now + m_options.codeLifetime}));
}

std::optional<mail::Mail> AccountService::codeMail(const std::string& json) const {
    const auto facts = protocol::decode<CodeFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a mail are damaged");
    if (facts->expiresAt <= m_parts.clock.now()) return std::nullopt;  // Of no use to anybody now.
    auto account = m_parts.database.read([&](database::Reader& reader) { return m_store.find(reader, facts->user); });
    if (!account || account->suspendedAt) return std::nullopt;
    if (facts->purpose == CodePurpose::change_email) {
        const auto change =
            m_parts.database.read([&](database::Reader& reader) { return m_store.addressChange(reader, facts->user); });
        if (!change) return std::nullopt;  // Given up meanwhile.
        account->email = change->email;
    }
    const bool verifies = facts->purpose == CodePurpose::verify_email;
    const auto link = publicUrl() + "/api/auth/verify-email?token=" + facts->linkToken;
    return mail::render({.form = "code",
                         .words = nameOf(facts->purpose),
                         .language = account->language.value_or(m_options.language),
                         .values = {{"name", account->name},
                                    {"product", m_options.productName},
                                    {"code", facts->code},
                                    {"link", verifies ? link : ""},
                                    {"minutes", std::to_string(m_options.codeLifetime / domain::kMinute)}}},
                        account->email, account->name);
}

bool AccountService::useCode(Transaction& tx, domain::UserId user, CodePurpose purpose, std::string_view code,
                             bool known) {
    const auto now = m_parts.clock.now();
    const auto row = m_store.code(tx, user, purpose);
    if (!row || row->usedAt || row->expiresAt <= now) return false;
    if ((known ? row->knownAttempts : row->attempts) >= m_options.codeAttempts) return false;
    if (!crypto::constantTimeEqual(row->codeHash, hashCode(user, purpose, code))) {
        m_store.countAttempt(tx, user, purpose, known);
        return false;
    }
    m_store.markCodeUsed(tx, user, purpose, now);
    return true;
}

/// A mail of a later time than now was sent before the clock was set back; who knows when that was.
bool AccountService::isRecent(const CodeRow& code) const {
    const auto age = m_parts.clock.now() - code.createdAt;
    return age >= 0 && age < kBetweenMails;
}

domain::Error AccountService::tooSoon(const CodeRow& last) const {
    return base::slowDown("A mail was sent less than a minute ago.",
                          last.createdAt + kBetweenMails - m_parts.clock.now());
}

/// Asking for ever new codes must not make six digits guessable.
Result<void> AccountService::allowGuess(const std::string& what, const Place& place) const {
    const auto seconds = m_throttle.wait(what, place);
    if (seconds == 0) return {};
    return base::slowDown("Too many tries.", seconds);
}

// Confirming an address

Result<protocol::Me> AccountService::verifyEmail(domain::UserId user, std::string_view code) {
    if (const auto now = me(user); now && !now->emailVerified && now->pendingEmail) return confirmNewEmail(user, code);
    const auto guess = "verify:" + domain::toString(user);
    if (const auto allowed = allowGuess(guess, kHerself); !allowed) return allowed.error();
    const bool right = m_parts.database.write([&](Transaction& tx) {
        const auto account = m_store.find(tx, user);
        if (account && account->emailVerifiedAt) return true;
        if (!useCode(tx, user, CodePurpose::verify_email, code, true)) return false;
        markVerified(tx, user);
        return true;
    });
    if (!right) {
        m_throttle.failed(guess, kHerself);
        return wrongCode();
    }
    return me(user);
}

Result<protocol::Me> AccountService::confirmNewEmail(domain::UserId user, std::string_view code) {
    const auto guess = "change:" + domain::toString(user);
    if (const auto allowed = allowGuess(guess, kHerself); !allowed) return allowed.error();
    const auto confirmed = m_parts.database.write([&](Transaction& tx) { return takeNewAddress(tx, user, code); });
    if (confirmed == Confirmed::taken)
        return fail(ErrorCode::email_taken, "There is already an account with this address.");
    if (confirmed == Confirmed::wrong) {
        m_throttle.failed(guess, kHerself);
        return wrongCode();
    }
    return me(user);
}

/// With this very code: the answer was lost.
bool AccountService::wasJustConfirmed(database::Reader& reader, domain::UserId user, std::string_view code) const {
    const auto row = m_store.code(reader, user, CodePurpose::change_email);
    if (!row || !row->usedAt || m_parts.clock.now() - *row->usedAt > kAnswerAgain) return false;
    return crypto::constantTimeEqual(row->codeHash, hashCode(user, CodePurpose::change_email, code));
}

AccountService::Confirmed AccountService::takeNewAddress(Transaction& tx, domain::UserId user, std::string_view code) {
    const auto account = m_store.find(tx, user);
    const auto change = m_store.addressChange(tx, user);
    if (account && !change && wasJustConfirmed(tx, user, code)) return Confirmed::yes;
    if (!account || !change || !useCode(tx, user, CodePurpose::change_email, code, true)) return Confirmed::wrong;
    m_store.removeAddressChange(tx, user);
    if (m_store.findByEmail(tx, change->email)) return Confirmed::taken;
    m_store.setAddress(tx, user, change->email, m_parts.clock.now());
    for (const auto purpose : {CodePurpose::verify_email, CodePurpose::reset_password})
        m_store.removeCode(tx, user, purpose);  // They went to the former address.
    if (account->emailVerifiedAt) m_notices.enqueue(tx, user, Notice::address_changed, change->email, account->email);
    return Confirmed::yes;
}

LinkState AccountService::stateOf(database::Reader& reader, const std::optional<CodeRow>& code) const {
    if (!code) return LinkState::no_longer;
    const auto account = m_store.find(reader, code->user);
    if (!account) return LinkState::no_longer;
    if (account->emailVerifiedAt) return LinkState::already;
    const bool over = code->usedAt || code->expiresAt <= m_parts.clock.now();
    return over ? LinkState::no_longer : LinkState::waiting;
}

LinkState AccountService::linkState(std::string_view token) const {
    const auto hash = crypto::sha256Hex(token);
    return m_parts.database.read([&](database::Reader& reader) {
        return stateOf(reader, m_store.codeByLink(reader, CodePurpose::verify_email, hash));
    });
}

LinkState AccountService::verifyEmailByLink(std::string_view token) {
    const auto hash = crypto::sha256Hex(token);
    return m_parts.database.write([&](Transaction& tx) {
        const auto row = m_store.codeByLink(tx, CodePurpose::verify_email, hash);
        const auto state = stateOf(tx, row);
        if (state != LinkState::waiting) return state;
        m_store.markCodeUsed(tx, row->user, CodePurpose::verify_email, m_parts.clock.now());
        markVerified(tx, row->user);
        return LinkState::done;
    });
}

void AccountService::markVerified(Transaction& tx, domain::UserId user) {
    m_store.setVerified(tx, user, m_parts.clock.now());
}

Result<void> AccountService::resendVerification(domain::UserId user) {
    if (const auto now = me(user); now && !now->emailVerified && now->pendingEmail) return resendNewEmail(user, {});
    return m_parts.database.write([&](Transaction& tx) -> Result<void> {
        const auto account = m_store.find(tx, user);
        if (!account) return fail(ErrorCode::not_found);
        if (account->emailVerifiedAt) return {};
        if (const auto last = m_store.code(tx, user, CodePurpose::verify_email); last && isRecent(*last))
            return tooSoon(*last);
        sendCode(tx, *account, CodePurpose::verify_email);
        return {};
    });
}

// Choosing a new password

void AccountService::forgotPassword(std::string_view email, const Device& device) {
    // Elsewhere and later, so that the time of the answer does not tell whether there is an account.
    if (!m_resetPool.submit([this, address = std::string(email), device] { sendReset(address, device); })) {
        base::log::warning("auth.reset_dropped");
    }
}

void AccountService::sendReset(const std::string& email, const Device& device) {
    m_parts.database.write([&](Transaction& tx) {
        const auto account = m_store.findByEmail(tx, email);
        if (!account || account->suspendedAt) return;
        const auto last = m_store.code(tx, account->id, CodePurpose::reset_password);
        if (last && isRecent(*last)) return;
        const auto who = domain::toString(account->id);
        const auto place = m_places.placeOf(tx, account->id, device);
        if (m_resetMails.wait(who, place) > 0) return;
        sendCode(tx, *account, CodePurpose::reset_password);
        tx.afterCommit([this, who, place] { m_resetMails.failed(who, place); });
    });
}

Result<void> AccountService::resetPassword(const protocol::ResetPassword& request, const Device& device) {
    auto from = device;
    from.token = request.deviceToken.value_or("");
    const auto guess = "reset:" + domain::lowerAscii(request.email);
    const auto place = placeOf(request.email, from);
    if (const auto allowed = allowGuess(guess, place); !allowed) return allowed.error();
    if (!domain::isAccepted(domain::passwordStrength(request.password, {}, request.email))) {
        return fail(ErrorCode::weak_password, "Choose a longer or less common password.");
    }
    const auto hash = crypto::hashPassword(request.password, m_options.passwordCost);
    const bool done = m_parts.database.write([&](Transaction& tx) { return reset(tx, request, hash, from); });
    if (!done && !wasJustReset(request)) {
        m_throttle.failed(guess, place);
        return wrongCode();
    }
    return {};
}

/// With this very code, and to this very password.
bool AccountService::wasJustReset(const protocol::ResetPassword& request) const {
    const auto hash = m_parts.database.read([&](database::Reader& reader) -> std::optional<std::string> {
        const auto account = m_store.findByEmail(reader, request.email);
        const auto row = account ? m_store.code(reader, account->id, CodePurpose::reset_password) : std::nullopt;
        if (!row || !row->usedAt || m_parts.clock.now() - *row->usedAt > kAnswerAgain) return std::nullopt;
        const auto code = hashCode(account->id, CodePurpose::reset_password, request.code);
        return crypto::constantTimeEqual(row->codeHash, code) ? account->passwordHash : std::nullopt;
    });
    return hash && crypto::verifyPassword(*hash, request.password);
}

bool AccountService::reset(Transaction& tx, const protocol::ResetPassword& request, const std::string& hash,
                           const Device& device) {
    const auto account = m_store.findByEmail(tx, request.email);
    if (!account) return false;
    const bool known = !m_places.placeOf(tx, account->id, device).known.empty();
    if (!useCode(tx, account->id, CodePurpose::reset_password, request.code, known)) return false;
    if (!account->emailVerifiedAt) markVerified(tx, account->id);  // The code came through that address.
    endAllSessions(tx, account->id, "password_reset");
    m_store.removeAddressChange(tx, account->id);  // Whoever asked for it may be why she needs a new password.
    replacePassword(tx, *account, hash, device);
    return true;
}

}  // namespace mc::accounts
