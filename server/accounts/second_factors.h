#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/known_places.h"
#include "accounts/second_factor_store.h"
#include "platform/base/random.h"
#include "platform/crypto/sealer.h"
#include "protocol/second_factor.h"

namespace mc::accounts {

/// What a code came to.
enum class CodeUse {
    wrong,    ///< None of hers, or used before.
    code,     ///< Of the authenticator application.
    recovery  ///< One of the recovery codes; it is gone now.
};

/// Second factors (ACC-3): secrets sealed at rest, codes that count once, recovery codes and the challenges of sign-ins as
/// hashes. Works in the caller's transactions; who may ask, and how often, is the caller's. Thread safe.
class SecondFactors {
public:
    static constexpr int kRecoveryCodes = 10;
    static constexpr domain::Seconds kChallengeLifetime = 5 * domain::kMinute;
    static constexpr int kChallengeAttempts = 5;
    /// So long a secret that was shown can be confirmed.
    static constexpr domain::Seconds kSetUpLifetime = domain::kHour;

    SecondFactors(const crypto::Sealer& sealer, base::Random& random) : m_sealer(sealer), m_random(random) {}

    bool isOn(database::Reader& reader, domain::UserId user) const { return m_store.isOn(reader, user); }
    protocol::SecondFactor state(database::Reader& reader, domain::UserId user) const;

    /// A new secret, as raw bytes; the one before is void. Absent when one is on.
    std::optional<std::string> start(database::Transaction& tx, domain::UserId user, domain::UtcTime now) const;
    /// One waits for its first code.
    bool isWaiting(database::Reader& reader, domain::UserId user, domain::UtcTime now) const;
    /// Turns on the one that waits; false for a wrong code.
    bool confirm(database::Transaction& tx, domain::UserId user, std::string_view code, domain::UtcTime now) const;
    /// Of one that is on.
    CodeUse use(database::Transaction& tx, domain::UserId user, std::string_view code, domain::UtcTime now) const;
    /// With its recovery codes and challenges.
    void turnOff(database::Transaction& tx, domain::UserId user) const;
    /// Voids the former ones.
    std::vector<std::string> newRecoveryCodes(database::Transaction& tx, domain::UserId user) const;

    /// For the device alone whose password was right.
    std::string challenge(database::Transaction& tx, domain::UserId user, const Device& device,
                          domain::UtcTime now) const;
    /// Absent when unknown, too old, tried too often, or another device's.
    std::optional<ChallengeRow> challenged(database::Reader& reader, std::string_view token, const Device& device,
                                           domain::UtcTime now) const;
    void countAttempt(database::Transaction& tx, std::string_view token) const;
    void voidChallenges(database::Transaction& tx, domain::UserId user) const { m_store.removeChallenges(tx, user); }
    std::int64_t forgetExpired(database::Transaction& tx, domain::UtcTime now) const {
        return m_store.removeChallengesUntil(tx, now);
    }

private:
    bool useOneTimeCode(database::Transaction& tx, domain::UserId user, const SecondFactorRow& row,
                        std::string_view code, domain::UtcTime now) const;

    const crypto::Sealer& m_sealer;
    base::Random& m_random;
    SecondFactorStore m_store;
};

/// For QR codes, as authenticator applications read them:
/// otpauth://totp/<product>:<address>?secret=…&issuer=<product>&algorithm=SHA1&digits=6&period=30
std::string otpauthUri(std::string_view product, std::string_view email, std::string_view base32Secret);

}  // namespace mc::accounts
