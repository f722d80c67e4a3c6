#include "accounts/account_store.h"

#include "accounts/text.h"
#include "domain/text.h"

namespace mc::accounts {
std::optional<Account> AccountStore::find(database::Reader& reader, domain::UserId user) const {
    return reader.one<Account>(
        "SELECT id, name, email, email_verified_at, password_hash, roles, time_zone, languages, bio, suspended_at,"
        " language, version, photo"
        " FROM users WHERE id = $1 AND erased_at IS NULL",
        user);
}

std::optional<Account> AccountStore::findByEmail(database::Reader& reader, std::string_view email) const {
    return reader.one<Account>(
        "SELECT id, name, email, email_verified_at, password_hash, roles, time_zone, languages, bio, suspended_at,"
        " language, version, photo"
        " FROM users WHERE email_key = $1 AND erased_at IS NULL",
        domain::lowerAscii(email));
}

void AccountStore::insert(database::Transaction& tx, const Account& account, domain::UtcTime now) const {
    tx.execute(
        "INSERT INTO users (id, name, email, email_key, email_verified_at, password_hash, roles, time_zone, languages,"
        " bio, created_at, language)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        account.id, account.name, account.email, domain::lowerAscii(account.email), account.emailVerifiedAt,
        account.passwordHash, account.roles, account.timeZone, account.languages, account.bio, now, account.language);
}

domain::Result<void> AccountStore::updateProfile(database::Transaction& tx, const Account& account) const {
    return tx.compareAndSwap(
        "UPDATE users SET name = $1, time_zone = $2, languages = $3, bio = $4, language = $5, version = version + 1"
        " WHERE id = $6 AND version = $7",
        account.name, account.timeZone, account.languages, account.bio, account.language, account.id, account.version);
}

void AccountStore::setPassword(database::Transaction& tx, domain::UserId user, const std::string& hash) const {
    tx.execute("UPDATE users SET password_hash = $1 WHERE id = $2", hash, user);
}

void AccountStore::upgradePassword(database::Transaction& tx, domain::UserId user,
                                   const std::optional<std::string>& from, const std::string& to) const {
    tx.execute("UPDATE users SET password_hash = $1 WHERE id = $2 AND password_hash = $3", to, user, from);
}

void AccountStore::setVerified(database::Transaction& tx, domain::UserId user, domain::UtcTime at) const {
    tx.execute("UPDATE users SET email_verified_at = $1 WHERE id = $2", at, user);
}

void AccountStore::setAddress(database::Transaction& tx, domain::UserId user, const std::string& email,
                              domain::UtcTime at) const {
    tx.execute("UPDATE users SET email = $1, email_key = $2, email_verified_at = $3 WHERE id = $4", email,
               domain::lowerAscii(email), at, user);
}

void AccountStore::putAddressChange(database::Transaction& tx, const AddressChange& change) const {
    tx.execute(
        "INSERT INTO address_changes (user_id, email, asked_at) VALUES ($1, $2, $3)"
        " ON CONFLICT (user_id) DO UPDATE SET email = excluded.email, asked_at = excluded.asked_at",
        change.user, change.email, change.askedAt);
}

std::optional<AddressChange> AccountStore::addressChange(database::Reader& reader, domain::UserId user) const {
    return reader.one<AddressChange>("SELECT user_id, email, asked_at FROM address_changes WHERE user_id = $1", user);
}

void AccountStore::removeAddressChange(database::Transaction& tx, domain::UserId user) const {
    tx.execute("DELETE FROM address_changes WHERE user_id = $1", user);
}

std::int64_t AccountStore::removeAddressChangesBefore(database::Transaction& tx, domain::UtcTime before) const {
    return tx.execute("DELETE FROM address_changes WHERE asked_at < $1", before);
}

domain::Result<void> AccountStore::setRoles(database::Transaction& tx, const Account& account,
                                            std::int64_t roles) const {
    return tx.compareAndSwap("UPDATE users SET roles = $1, version = version + 1 WHERE id = $2 AND version = $3", roles,
                             account.id, account.version);
}

void AccountStore::setSuspended(database::Transaction& tx, domain::UserId user, std::optional<domain::UtcTime> at,
                                const std::string& reason) const {
    const auto why = at ? std::optional(reason) : std::nullopt;
    tx.execute("UPDATE users SET suspended_at = $1, suspended_reason = $2 WHERE id = $3", at, why, user);
}

void AccountStore::insertSession(database::Transaction& tx, domain::SessionId session, domain::UserId user,
                                 const std::string& deviceName, domain::UtcTime now, domain::UtcTime expiresAt,
                                 bool secondFactor) const {
    tx.execute(
        "INSERT INTO sessions (id, user_id, device_name, created_at, last_seen_at, expires_at, second_factor)"
        " VALUES ($1, $2, $3, $4, $4, $5, $6)",
        session, user, deviceName, now, expiresAt, secondFactor);
}

void AccountStore::setSecondFactor(database::Transaction& tx, domain::UserId user, bool secondFactor) const {
    tx.execute("UPDATE sessions SET second_factor = $1 WHERE user_id = $2 AND ended_at IS NULL", secondFactor, user);
}

std::optional<SessionRow> AccountStore::session(database::Reader& reader, domain::SessionId session) const {
    return reader.one<SessionRow>(
        "SELECT s.user_id, u.roles, s.expires_at, s.ended_at, u.suspended_at, s.second_factor FROM sessions s"
        " JOIN users u ON u.id = s.user_id WHERE s.id = $1",
        session);
}

void AccountStore::extendSession(database::Transaction& tx, domain::SessionId session, domain::UtcTime now,
                                 domain::UtcTime expiresAt) const {
    tx.execute("UPDATE sessions SET last_seen_at = $1, expires_at = $2 WHERE id = $3", now, expiresAt, session);
}

void AccountStore::endSession(database::Transaction& tx, domain::SessionId session, domain::UserId user,
                              domain::UtcTime now, std::string_view why) const {
    tx.execute("UPDATE sessions SET ended_at = $1, end_reason = $2 WHERE id = $3 AND user_id = $4 AND ended_at IS NULL",
               now, why, session, user);
}

void AccountStore::endAllSessions(database::Transaction& tx, domain::UserId user, domain::UtcTime now,
                                  std::string_view why) const {
    tx.execute("UPDATE sessions SET ended_at = $1, end_reason = $2 WHERE user_id = $3 AND ended_at IS NULL", now, why,
               user);
}

void AccountStore::endOtherSessions(database::Transaction& tx, domain::UserId user, domain::SessionId but,
                                    domain::UtcTime now, std::string_view why) const {
    tx.execute(
        "UPDATE sessions SET ended_at = $1, end_reason = $2 WHERE user_id = $3 AND id <> $4 AND ended_at IS NULL", now,
        why, user, but);
}

std::optional<domain::UtcTime> AccountStore::signedInAt(database::Reader& reader, domain::SessionId session,
                                                        domain::UserId user) const {
    return reader.one<domain::UtcTime>("SELECT created_at FROM sessions WHERE id = $1 AND user_id = $2", session, user);
}

void AccountStore::insertRefreshToken(database::Transaction& tx, const std::string& hash, domain::SessionId session,
                                      domain::UtcTime now, domain::UtcTime expiresAt) const {
    tx.execute("INSERT INTO refresh_tokens (hash, session_id, issued_at, expires_at) VALUES ($1, $2, $3, $4)", hash,
               session, now, expiresAt);
}

std::optional<RefreshTokenRow> AccountStore::refreshToken(database::Reader& reader, const std::string& hash) const {
    return reader.one<RefreshTokenRow>(
        "SELECT t.session_id, s.user_id, t.used_at, t.expires_at, s.ended_at, t.successor, n.used_at IS NOT NULL"
        " FROM refresh_tokens t JOIN sessions s ON s.id = t.session_id"
        " LEFT JOIN refresh_tokens n ON n.hash = t.successor WHERE t.hash = $1",
        hash);
}

bool AccountStore::succeed(database::Transaction& tx, const std::string& hash, const RefreshTokenRow& row,
                           const std::string& successor, domain::UtcTime now) const {
    return tx.execute(
               "UPDATE refresh_tokens SET used_at = COALESCE(used_at, $1), successor = $2"
               " WHERE hash = $3 AND successor IS NOT DISTINCT FROM $4",
               now, successor, hash, row.successor) == 1;
}

void AccountStore::supersede(database::Transaction& tx, const std::string& hash, const std::string& successor,
                             domain::UtcTime now) const {
    tx.execute("UPDATE refresh_tokens SET used_at = $1, successor = $2 WHERE hash = $3 AND used_at IS NULL", now,
               successor, hash);
}

std::int64_t AccountStore::removeExpired(database::Transaction& tx, domain::UtcTime now,
                                         domain::UtcTime unseenSince) const {
    return tx.execute("DELETE FROM refresh_tokens WHERE expires_at <= $1", now) +
           tx.execute("DELETE FROM email_codes WHERE expires_at <= $1 AND (used_at IS NULL OR used_at <= $2)", now,
                      unseenSince) +
           tx.execute("DELETE FROM known_places WHERE last_seen_at <= $1", unseenSince);
}

void AccountStore::putCode(database::Transaction& tx, CodePurpose purpose, const CodeRow& code,
                           const std::string& linkHash) const {
    tx.execute(
        "INSERT INTO email_codes (user_id, purpose, code_hash, link_hash, created_at, expires_at)"
        " VALUES ($1, $2, $3, $4, $5, $6)"
        " ON CONFLICT (user_id, purpose) DO UPDATE SET code_hash = excluded.code_hash, link_hash = excluded.link_hash,"
        " created_at = excluded.created_at, expires_at = excluded.expires_at, attempts = 0, known_attempts = 0,"
        " used_at = NULL",
        code.user, purpose, code.codeHash, linkHash, code.createdAt, code.expiresAt);
}

std::optional<CodeRow> AccountStore::code(database::Reader& reader, domain::UserId user, CodePurpose purpose) const {
    return reader.one<CodeRow>(
        "SELECT user_id, code_hash, created_at, expires_at, attempts, known_attempts, used_at FROM email_codes"
        " WHERE user_id = $1 AND purpose = $2",
        user, purpose);
}

std::optional<CodeRow> AccountStore::codeByLink(database::Reader& reader, CodePurpose purpose,
                                                const std::string& linkHash) const {
    return reader.one<CodeRow>(
        "SELECT user_id, code_hash, created_at, expires_at, attempts, known_attempts, used_at FROM email_codes"
        " WHERE link_hash = $1 AND purpose = $2",
        linkHash, purpose);
}

void AccountStore::countAttempt(database::Transaction& tx, domain::UserId user, CodePurpose purpose, bool known) const {
    tx.execute(
        "UPDATE email_codes SET attempts = attempts + $1, known_attempts = known_attempts + $2"
        " WHERE user_id = $3 AND purpose = $4",
        known ? 0 : 1, known ? 1 : 0, user, purpose);
}

void AccountStore::markCodeUsed(database::Transaction& tx, domain::UserId user, CodePurpose purpose,
                                domain::UtcTime now) const {
    tx.execute("UPDATE email_codes SET used_at = $1 WHERE user_id = $2 AND purpose = $3", now, user, purpose);
}

void AccountStore::removeCode(database::Transaction& tx, domain::UserId user, CodePurpose purpose) const {
    tx.execute("DELETE FROM email_codes WHERE user_id = $1 AND purpose = $2", user, purpose);
}

bool AccountStore::knowsPlace(database::Reader& reader, domain::UserId user, const std::string& placeHash) const {
    return reader.scalar<bool>("SELECT EXISTS (SELECT 1 FROM known_places WHERE user_id = $1 AND place_hash = $2)",
                               user, placeHash);
}

void AccountStore::rememberPlace(database::Transaction& tx, domain::UserId user, const std::string& placeHash,
                                 domain::UtcTime now) const {
    tx.execute(
        "INSERT INTO known_places (user_id, place_hash, last_seen_at) VALUES ($1, $2, $3)"
        " ON CONFLICT (user_id, place_hash) DO UPDATE SET last_seen_at = excluded.last_seen_at",
        user, placeHash, now);
    tx.execute(
        "DELETE FROM known_places WHERE user_id = $1 AND place_hash NOT IN (SELECT place_hash FROM known_places"
        " WHERE user_id = $1 ORDER BY last_seen_at DESC, place_hash LIMIT $2)",
        user, kMostPlaces);
}

void AccountStore::forgetPlaces(database::Transaction& tx, domain::UserId user) const {
    tx.execute("DELETE FROM known_places WHERE user_id = $1", user);
}

}  // namespace mc::accounts
