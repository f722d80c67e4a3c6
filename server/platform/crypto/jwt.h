#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "domain/error.h"
#include "domain/time.h"
#include "platform/base/clock.h"

namespace mc::crypto {

/// What our own access tokens say.
struct Claims {
    std::string subject;     ///< sub
    std::string session;     ///< sid
    std::int64_t roles = 0;  ///< rol
    std::string id;          ///< jti
    domain::UtcTime issuedAt;
    domain::UtcTime expiresAt;
};

struct JwtOptions {
    std::string secret;  ///< At least 32 bytes.
    std::string issuer;
    std::string audience;
    domain::Seconds lifetime = 10 * 60;  ///< SEC-1: at most ten minutes.
};

/// Access tokens: HS256 only. Thread safe.
class JwtAuthority {
public:
    /// Throws std::invalid_argument for a short secret or a lifetime that is not in 1 s … 10 min.
    JwtAuthority(JwtOptions options, const base::Clock& clock);

    struct Issued {
        std::string token;
        domain::UtcTime expiresAt;
    };
    /// `issuedAt` and `expiresAt` are set from the clock; nbf equals iat.
    Issued issue(Claims claims) const;

    /// unauthenticated when the token is malformed, forged, of another algorithm or type, for another issuer or
    /// audience, not yet valid or without an expiry; token_expired when it was ours once. No leeway: one clock issues
    /// and checks.
    domain::Result<Claims> verify(const std::string& token) const;

private:
    JwtOptions m_options;
    const base::Clock& m_clock;
};

/// Any JSON object as an HS256 token with `typ: JWT` (Jitsi). Throws std::invalid_argument when it is not an object.
std::string signHs256(const std::string& payloadJson, const std::string& secret);

}  // namespace mc::crypto
