#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/base/clock.h"
#include "platform/base/identity.h"
#include "platform/crypto/jwt.h"
#include "platform/database/database.h"

namespace mc::accounts {

/// Tells who a token belongs to. Verified tokens and live sessions are kept in memory, so a repeat costs two look-ups,
/// and what the database says of a session is dropped the moment it changes: revocation and new roles hold at once,
/// whatever the token still says. Thread safe.
class SessionCache final : public base::Authenticator {
public:
    SessionCache(database::Database& database, const crypto::JwtAuthority& tokens, const base::Clock& clock);

    domain::Result<base::Actor> authenticate(std::string_view bearerToken) const override;
    domain::Result<base::Actor> recheck(const base::Actor& actor) const override;

    /// Call afterCommit of whatever changed a session, its user's roles or standing.
    void forget(domain::SessionId session);
    void forgetUser(domain::UserId user);

private:
    struct Verified {
        domain::SessionId session;
        domain::UserId user;
        domain::UtcTime expiresAt;
    };
    struct Session {
        base::Actor actor;
        domain::UtcTime expiresAt;
    };
    struct TokenShard {
        std::mutex mutex;
        std::unordered_map<std::string, Verified> tokens;
    };
    static constexpr std::size_t kShards = 16;

    domain::Result<Verified> verified(std::string_view token) const;
    domain::Result<base::Actor> live(domain::SessionId session, domain::UserId user) const;
    domain::Result<Session> load(domain::SessionId session, domain::UserId user) const;
    void makeRoom(TokenShard& shard) const;

    database::Database& m_database;
    const crypto::JwtAuthority& m_tokens;
    const base::Clock& m_clock;
    mutable std::array<TokenShard, kShards> m_shards;
    mutable std::mutex m_mutex;
    mutable std::unordered_map<domain::SessionId, Session> m_sessions;
    std::uint64_t m_generation = 0;  ///< Rises with every forget, so that a load that raced it is not kept.
};

}  // namespace mc::accounts
