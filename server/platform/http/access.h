#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "domain/error.h"
#include "domain/ids.h"

namespace mc::http {

enum class Role : std::uint8_t {
    student = 1,
    mentor = 2,
    support = 4,  ///< The three kinds of admin.
    finance = 8,
    owner = 16,
};

/// A set of roles.
class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles) {
        for (const auto role : roles)
            m_bits |= static_cast<std::uint8_t>(role);
    }
    constexpr bool has(Role role) const { return (m_bits & static_cast<std::uint8_t>(role)) != 0; }
    constexpr bool any(Roles roles) const { return (m_bits & roles.m_bits) != 0; }
    constexpr bool isAdmin() const { return any({Role::support, Role::finance, Role::owner}); }
    constexpr void add(Role role) { m_bits |= static_cast<std::uint8_t>(role); }
    constexpr void remove(Role role) { m_bits &= static_cast<std::uint8_t>(~static_cast<std::uint8_t>(role)); }
    /// As stored: one bit a role.
    constexpr std::uint8_t bits() const { return m_bits; }
    static constexpr Roles fromBits(std::int64_t bits) {
        Roles roles;
        roles.m_bits = static_cast<std::uint8_t>(bits);
        return roles;
    }
    constexpr bool operator==(const Roles&) const = default;

private:
    std::uint8_t m_bits = 0;
};

/// Who is asking.
struct Actor {
    domain::UserId user;
    domain::SessionId session;
    Roles roles;
};

/// Who may call a route. There is no default: a route without a rule does not compile.
enum class Access {
    anonymous,  ///< Anybody. A valid token still names the actor; a bad one is as good as none.
    signedIn,   ///< Any account.
    student,
    mentor,
    admin,    ///< Support, finance or owner.
    support,  ///< Support or owner.
    finance,  ///< Finance or owner.
    owner,
    signature,  ///< No token: the handler checks a signature over the raw body (webhooks).
    local,      ///< Only from a loopback address, and never through a proxy.
};

std::string_view toString(Access access);
/// Whether these roles satisfy the rule, the caller being signed in. True for anonymous and signature.
bool permits(Access access, Roles roles);

/// Tells who a token belongs to; given by accounts. Thread safe: called from workers, and from the I/O threads for
/// routes with `Run::inline_`, so an answer out of a cache should be the usual case.
class Authenticator {
public:
    virtual ~Authenticator() = default;
    /// Errors: unauthenticated, token_expired, account_suspended.
    virtual domain::Result<Actor> authenticate(std::string_view bearerToken) const = 0;
    /// The same session now: its present roles, or an error once it was revoked, its account suspended or erased. A
    /// token that merely grew old is no reason. Asked before every realtime event, so it must be a look-up in memory.
    virtual domain::Result<Actor> recheck(const Actor& actor) const = 0;
};

}  // namespace mc::http
