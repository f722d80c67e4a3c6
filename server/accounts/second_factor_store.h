#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::accounts {

struct SecondFactorRow {
    database::Blob secret;  ///< Sealed.
    domain::UtcTime createdAt;
    std::optional<domain::UtcTime> confirmedAt;  ///< Absent: it asks for nothing yet.
};
BOOST_DESCRIBE_STRUCT(SecondFactorRow, (), (secret, createdAt, confirmedAt))

/// A sign-in that waits for its code.
struct ChallengeRow {
    domain::UserId user;
    std::string deviceHash;
    std::string deviceName;
    domain::UtcTime expiresAt;
    int attempts = 0;  ///< Wrong ones.
};
BOOST_DESCRIBE_STRUCT(ChallengeRow, (), (user, deviceHash, deviceName, expiresAt, attempts))

/// The SQL of second factors. Free of state.
class SecondFactorStore {
public:
    std::optional<SecondFactorRow> find(database::Reader& reader, domain::UserId user) const;
    bool isOn(database::Reader& reader, domain::UserId user) const;
    /// Replaces one that was never confirmed. False when there is one that was.
    bool put(database::Transaction& tx, domain::UserId user, const database::Blob& secret, domain::UtcTime now) const;
    void confirm(database::Transaction& tx, domain::UserId user, domain::UtcTime now) const;
    /// False when the code of this step, or of a later one, was used before.
    bool takeStep(database::Transaction& tx, domain::UserId user, std::int64_t step) const;
    void remove(database::Transaction& tx, domain::UserId user) const;

    void addRecoveryCode(database::Transaction& tx, domain::UserId user, const std::string& hash) const;
    void removeRecoveryCodes(database::Transaction& tx, domain::UserId user) const;
    /// False when there is none with this hash that was not used.
    bool takeRecoveryCode(database::Transaction& tx, domain::UserId user, const std::string& hash,
                          domain::UtcTime now) const;
    int recoveryCodesLeft(database::Reader& reader, domain::UserId user) const;

    void putChallenge(database::Transaction& tx, const std::string& hash, const ChallengeRow& challenge) const;
    std::optional<ChallengeRow> challenge(database::Reader& reader, const std::string& hash) const;
    void countAttempt(database::Transaction& tx, const std::string& hash) const;
    void removeChallenges(database::Transaction& tx, domain::UserId user) const;
    std::int64_t removeChallengesUntil(database::Transaction& tx, domain::UtcTime now) const;
};

}  // namespace mc::accounts
