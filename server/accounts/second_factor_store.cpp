#include "accounts/second_factor_store.h"

namespace mc::accounts {

using database::Reader;
using database::Transaction;
using domain::UserId;
using domain::UtcTime;

std::optional<SecondFactorRow> SecondFactorStore::find(Reader& reader, UserId user) const {
    return reader.one<SecondFactorRow>("SELECT secret, created_at, confirmed_at FROM second_factors WHERE user_id = $1",
                                       user);
}

bool SecondFactorStore::isOn(Reader& reader, UserId user) const {
    return reader.scalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM second_factors WHERE user_id = $1 AND confirmed_at IS NOT NULL)", user);
}

bool SecondFactorStore::put(Transaction& tx, UserId user, const database::Blob& secret, UtcTime now) const {
    return tx.execute(
               "INSERT INTO second_factors (user_id, secret, created_at) VALUES ($1, $2, $3)"
               " ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at,"
               " last_step = 0 WHERE second_factors.confirmed_at IS NULL",
               user, secret, now) == 1;
}

void SecondFactorStore::confirm(Transaction& tx, UserId user, UtcTime now) const {
    tx.execute("UPDATE second_factors SET confirmed_at = $1 WHERE user_id = $2", now, user);
}

bool SecondFactorStore::takeStep(Transaction& tx, UserId user, std::int64_t step) const {
    return tx.execute("UPDATE second_factors SET last_step = $1 WHERE user_id = $2 AND last_step < $1", step, user) ==
           1;
}

void SecondFactorStore::remove(Transaction& tx, UserId user) const {
    tx.execute("DELETE FROM second_factors WHERE user_id = $1", user);
}

void SecondFactorStore::addRecoveryCode(Transaction& tx, UserId user, const std::string& hash) const {
    tx.execute("INSERT INTO recovery_codes (user_id, code_hash) VALUES ($1, $2)", user, hash);
}

void SecondFactorStore::removeRecoveryCodes(Transaction& tx, UserId user) const {
    tx.execute("DELETE FROM recovery_codes WHERE user_id = $1", user);
}

bool SecondFactorStore::takeRecoveryCode(Transaction& tx, UserId user, const std::string& hash, UtcTime now) const {
    return tx.execute(
               "UPDATE recovery_codes SET used_at = $1 WHERE user_id = $2 AND code_hash = $3 AND used_at IS NULL", now,
               user, hash) == 1;
}

int SecondFactorStore::recoveryCodesLeft(Reader& reader, UserId user) const {
    return reader.scalar<int>("SELECT count(*) FROM recovery_codes WHERE user_id = $1 AND used_at IS NULL", user);
}

void SecondFactorStore::putChallenge(Transaction& tx, const std::string& hash, const ChallengeRow& challenge) const {
    tx.execute(
        "INSERT INTO sign_in_challenges (token_hash, user_id, device_hash, device_name, expires_at)"
        " VALUES ($1, $2, $3, $4, $5)",
        hash, challenge.user, challenge.deviceHash, challenge.deviceName, challenge.expiresAt);
}

std::optional<ChallengeRow> SecondFactorStore::challenge(Reader& reader, const std::string& hash) const {
    return reader.one<ChallengeRow>(
        "SELECT user_id, device_hash, device_name, expires_at, attempts FROM sign_in_challenges WHERE token_hash = $1",
        hash);
}

void SecondFactorStore::countAttempt(Transaction& tx, const std::string& hash) const {
    tx.execute("UPDATE sign_in_challenges SET attempts = attempts + 1 WHERE token_hash = $1", hash);
}

void SecondFactorStore::removeChallenges(Transaction& tx, UserId user) const {
    tx.execute("DELETE FROM sign_in_challenges WHERE user_id = $1", user);
}

std::int64_t SecondFactorStore::removeChallengesUntil(Transaction& tx, UtcTime now) const {
    return tx.execute("DELETE FROM sign_in_challenges WHERE expires_at <= $1", now);
}

}  // namespace mc::accounts
