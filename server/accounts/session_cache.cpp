#include "accounts/session_cache.h"

#include "accounts/account_store.h"

namespace mc::accounts {
namespace {

constexpr std::size_t kTokensPerShard = 4096;
constexpr std::size_t kMostSessions = 200'000;

domain::Error refused() {
    return domain::fail(domain::ErrorCode::unauthenticated, "Please sign in.");
}

}  // namespace

SessionCache::SessionCache(database::Database& database, const crypto::JwtAuthority& tokens, const base::Clock& clock)
    : m_database(database), m_tokens(tokens), m_clock(clock) {}

domain::Result<base::Actor> SessionCache::authenticate(std::string_view bearerToken) const {
    const auto token = verified(bearerToken);
    if (!token) return token.error();
    return live(token->session, token->user);
}

domain::Result<base::Actor> SessionCache::recheck(const base::Actor& actor) const {
    return live(actor.session, actor.user);
}

domain::Result<SessionCache::Verified> SessionCache::verified(std::string_view token) const {
    const std::string text(token);
    auto& shard = m_shards[std::hash<std::string>{}(text) % kShards];
    {
        const std::lock_guard lock(shard.mutex);
        if (const auto found = shard.tokens.find(text); found != shard.tokens.end()) {
            if (m_clock.now() < found->second.expiresAt) return found->second;
            shard.tokens.erase(found);
        }
    }
    const auto claims = m_tokens.verify(text);
    if (!claims) return claims.error();
    const auto session = domain::parseId<domain::SessionId>(claims->session);
    const auto user = domain::parseId<domain::UserId>(claims->subject);
    if (!session || !user) return refused();
    const Verified result{*session, *user, claims->expiresAt};
    const std::lock_guard lock(shard.mutex);
    makeRoom(shard);
    shard.tokens.insert_or_assign(text, result);
    return result;
}

void SessionCache::makeRoom(TokenShard& shard) const {
    if (shard.tokens.size() < kTokensPerShard) return;
    const auto now = m_clock.now();
    std::erase_if(shard.tokens, [&](const auto& entry) { return entry.second.expiresAt <= now; });
    if (shard.tokens.size() >= kTokensPerShard) shard.tokens.clear();
}

domain::Result<base::Actor> SessionCache::live(domain::SessionId session, domain::UserId user) const {
    std::uint64_t generation = 0;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_sessions.find(session);
        if (found != m_sessions.end() && found->second.actor.user == user && m_clock.now() < found->second.expiresAt) {
            return found->second.actor;
        }
        generation = m_generation;
    }
    const auto loaded = load(session, user);
    if (!loaded) return loaded.error();
    const std::lock_guard lock(m_mutex);
    if (m_sessions.size() >= kMostSessions) m_sessions.clear();
    if (generation == m_generation) m_sessions.insert_or_assign(session, *loaded);
    return loaded->actor;
}

domain::Result<SessionCache::Session> SessionCache::load(domain::SessionId session, domain::UserId user) const {
    const auto row = m_database.read([&](database::Reader& reader) { return AccountStore().session(reader, session); });
    if (!row || row->user != user) return refused();
    if (row->suspendedAt) return domain::fail(domain::ErrorCode::account_suspended, "This account is suspended.");
    if (row->endedAt || row->expiresAt <= m_clock.now()) return refused();
    return Session{{user, session, domain::Roles::fromBits(row->roles), row->secondFactor}, row->expiresAt};
}

void SessionCache::forget(domain::SessionId session) {
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    m_sessions.erase(session);
}

void SessionCache::forgetUser(domain::UserId user) {
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    std::erase_if(m_sessions, [&](const auto& entry) { return entry.second.actor.user == user; });
}

}  // namespace mc::accounts
