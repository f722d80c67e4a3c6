#include "accounts/second_factors.h"

#include <algorithm>
#include <span>

#include "platform/crypto/digest.h"
#include "platform/crypto/one_time_code.h"
#include "platform/database/kept_log.h"

namespace mc::accounts {
namespace {

using database::Transaction;
using domain::UserId;
using domain::UtcTime;

constexpr std::size_t kChallengeBytes = 32;
constexpr std::size_t kRecoveryLength = 16;
constexpr std::size_t kRecoveryGroup = 4;
/// Nothing that is read as something else: no i, l, o, u, 0, 1.
constexpr std::string_view kRecoveryLetters = "abcdefghjkmnpqrstvwxyz23456789";

/// As people copy codes: with spaces and hyphens, in capitals.
std::string plain(std::string_view typed) {
    std::string text;
    for (char c : typed) {
        if (c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r') continue;
        text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

bool isOneTimeCode(std::string_view code) {
    return code.size() == crypto::kOneTimeDigits &&
           std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

std::string hashOfRecovery(UserId user, std::string_view code) {
    return crypto::sha256Hex(domain::toString(user) + "recovery" + std::string(code));
}

/// The token that the device was given, or else where it is.
std::string hashOfDevice(const Device& device) {
    return crypto::sha256Hex(device.token.empty() ? "address:" + device.address : "device:" + device.token);
}

std::string grouped(std::string_view code) {
    std::string text;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && i % kRecoveryGroup == 0) text += '-';
        text += code[i];
    }
    return text;
}

/// RFC 3986 §2.1: everything but the unreserved.
std::string percentEncoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    constexpr std::string_view kUnreserved = "-._~";
    std::string result;
    for (const char c : text) {
        const bool isAlphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isAlphanumeric || kUnreserved.find(c) != std::string_view::npos) {
            result += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        result.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    }
    return result;
}

}  // namespace

protocol::SecondFactor SecondFactors::state(database::Reader& reader, UserId user) const {
    const auto row = m_store.find(reader, user);
    if (!row || !row->confirmedAt) return {};
    return {true, row->confirmedAt, m_store.recoveryCodesLeft(reader, user)};
}

std::optional<std::string> SecondFactors::start(Transaction& tx, UserId user, UtcTime now) const {
    std::string secret(crypto::kOneTimeSecretBytes, '\0');
    m_random.fill(std::as_writable_bytes(std::span(secret)));
    if (!m_store.put(tx, user, m_sealer.seal(secret), now)) return std::nullopt;
    return secret;
}

bool SecondFactors::isWaiting(database::Reader& reader, UserId user, UtcTime now) const {
    const auto row = m_store.find(reader, user);
    return row && !row->confirmedAt && now - row->createdAt <= kSetUpLifetime;
}

bool SecondFactors::confirm(Transaction& tx, UserId user, std::string_view code, UtcTime now) const {
    const auto row = m_store.find(tx, user);
    if (!row || row->confirmedAt || !useOneTimeCode(tx, user, *row, plain(code), now)) return false;
    m_store.confirm(tx, user, now);
    return true;
}

CodeUse SecondFactors::use(Transaction& tx, UserId user, std::string_view typed, UtcTime now) const {
    const auto row = m_store.find(tx, user);
    if (!row || !row->confirmedAt) return CodeUse::wrong;
    const auto code = plain(typed);
    if (isOneTimeCode(code)) return useOneTimeCode(tx, user, *row, code, now) ? CodeUse::code : CodeUse::wrong;
    const bool taken = m_store.takeRecoveryCode(tx, user, hashOfRecovery(user, code), now);
    return taken ? CodeUse::recovery : CodeUse::wrong;
}

/// A secret whose key is gone takes no code; the recovery codes are not sealed and still count.
bool SecondFactors::useOneTimeCode(Transaction& tx, UserId user, const SecondFactorRow& row, std::string_view code,
                                   UtcTime now) const {
    const auto secret = m_sealer.open(row.secret);
    if (!secret) database::kept_log::error(tx, "auth.secret_not_opened", {{"user", user}});
    const auto step = secret ? crypto::oneTimeStepOf(*secret, code, now) : std::nullopt;
    return step && m_store.takeStep(tx, user, *step);
}

void SecondFactors::turnOff(Transaction& tx, UserId user) const {
    m_store.remove(tx, user);
    m_store.removeRecoveryCodes(tx, user);
    m_store.removeChallenges(tx, user);
}

std::vector<std::string> SecondFactors::newRecoveryCodes(Transaction& tx, UserId user) const {
    m_store.removeRecoveryCodes(tx, user);
    std::vector<std::string> codes;
    for (int i = 0; i < kRecoveryCodes; ++i) {
        std::string code;
        while (code.size() < kRecoveryLength)
            code += kRecoveryLetters[m_random.below(kRecoveryLetters.size())];
        m_store.addRecoveryCode(tx, user, hashOfRecovery(user, code));
        codes.push_back(grouped(code));
    }
    return codes;
}

std::string SecondFactors::challenge(Transaction& tx, UserId user, const Device& device, UtcTime now) const {
    auto token = m_random.token(kChallengeBytes);
    m_store.putChallenge(tx, crypto::sha256Hex(token),
                         {user, hashOfDevice(device), device.name, now + kChallengeLifetime});
    return token;
}

std::optional<ChallengeRow> SecondFactors::challenged(database::Reader& reader, std::string_view token,
                                                      const Device& device, UtcTime now) const {
    auto row = m_store.challenge(reader, crypto::sha256Hex(token));
    if (!row || row->expiresAt <= now || row->attempts >= kChallengeAttempts) return std::nullopt;
    if (row->deviceHash != hashOfDevice(device)) return std::nullopt;
    return row;
}

void SecondFactors::countAttempt(Transaction& tx, std::string_view token) const {
    m_store.countAttempt(tx, crypto::sha256Hex(token));
}

std::string otpauthUri(std::string_view product, std::string_view email, std::string_view base32Secret) {
    const auto issuer = percentEncoded(product);
    return "otpauth://totp/" + issuer + ':' + percentEncoded(email) + "?secret=" + std::string(base32Secret) +
           "&issuer=" + issuer + "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace mc::accounts
