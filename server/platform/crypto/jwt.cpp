#include "platform/crypto/jwt.h"

#include <Poco/JSON/Parser.h>
#include <Poco/Crypto/OpenSSLInitializer.h>
#include <Poco/JWT/Signer.h>
#include <Poco/JWT/Token.h>

#include <new>
#include <stdexcept>

namespace mc::crypto {
namespace {

using Poco::JWT::Signer;
using Poco::JWT::Token;

constexpr std::size_t kShortestSecret = 32;
constexpr domain::Seconds kLongestLifetime = 10 * domain::kMinute;

domain::Error refused() {
    return domain::fail(domain::ErrorCode::unauthenticated, "The access token is not valid.");
}

struct OurSigner : Signer {
    explicit OurSigner(const std::string& secret) : Signer(secret) { setAlgorithms({ALGO_HS256}); }
};

/// Absent unless it is a whole number: a string or a fraction is somebody else's token.
std::optional<std::int64_t> wholeNumber(const Poco::JSON::Object& payload, const char* name) {
    const auto value = payload.get(name);
    if (!value.isInteger()) return std::nullopt;
    return value.convert<std::int64_t>();
}

std::optional<std::string> text(const Poco::JSON::Object& payload, const char* name) {
    const auto value = payload.get(name);
    if (!value.isString()) return std::nullopt;
    return value.extract<std::string>();
}

std::optional<Claims> readClaims(const Poco::JSON::Object& payload) {
    const auto subject = text(payload, "sub");
    const auto session = text(payload, "sid");
    const auto id = text(payload, "jti");
    const auto roles = wholeNumber(payload, "rol");
    const auto issued = wholeNumber(payload, "iat");
    const auto expires = wholeNumber(payload, "exp");
    if (!subject || !session || !id || !roles || !issued || !expires) return std::nullopt;
    return Claims{*subject, *session, *roles, *id, {*issued}, {*expires}};
}

bool isOurs(const Token& token, const JwtOptions& options) {
    return token.getAlgorithm() == Signer::ALGO_HS256 && token.getType() == "JWT" &&
           text(token.payload(), "iss") == options.issuer && text(token.payload(), "aud") == options.audience;
}

}  // namespace

namespace {

/// Poco takes OpenSSL's locks down whenever its last user goes, and a next one on another thread may just be coming:
/// together they free the locks twice. One user that never goes keeps them; its place is not on the heap, where it would
/// be lost.
void keepOpenSsl() {
    using User = Poco::Crypto::OpenSSLInitializer;
    alignas(User) static std::byte place[sizeof(User)];
    [[maybe_unused]] static const User* const held = new (place) User;
}

}  // namespace

JwtAuthority::JwtAuthority(JwtOptions options, const base::Clock& clock)
    : m_options(std::move(options)), m_clock(clock) {
    keepOpenSsl();
    if (m_options.secret.size() < kShortestSecret) throw std::invalid_argument("the token secret is under 32 bytes");
    if (m_options.lifetime < 1 || m_options.lifetime > kLongestLifetime) {
        throw std::invalid_argument("access tokens live at most ten minutes");
    }
}

JwtAuthority::Issued JwtAuthority::issue(Claims claims) const {
    claims.issuedAt = m_clock.now();
    claims.expiresAt = claims.issuedAt + m_options.lifetime;
    Token token;
    token.setType("JWT");
    auto& payload = token.payload();
    payload.set("iss", m_options.issuer);
    payload.set("aud", m_options.audience);
    payload.set("sub", claims.subject);
    payload.set("sid", claims.session);
    payload.set("rol", claims.roles);
    payload.set("jti", claims.id);
    payload.set("iat", claims.issuedAt.seconds);
    payload.set("nbf", claims.issuedAt.seconds);
    payload.set("exp", claims.expiresAt.seconds);
    return {OurSigner(m_options.secret).sign(token, Signer::ALGO_HS256), claims.expiresAt};
}

domain::Result<Claims> JwtAuthority::verify(const std::string& text) const {
    // Poco checks the signature and nothing else.
    Token token;
    try {
        if (!OurSigner(m_options.secret).tryVerify(text, token)) return refused();
        if (!isOurs(token, m_options)) return refused();
        const auto claims = readClaims(token.payload());
        const auto notBefore = wholeNumber(token.payload(), "nbf");
        const auto now = m_clock.now();
        if (!claims || !notBefore || *notBefore > now.seconds) return refused();
        if (claims->expiresAt <= now) {
            return domain::fail(domain::ErrorCode::token_expired, "The access token has expired.");
        }
        return *claims;
    } catch (const Poco::Exception&) {
        return refused();
    }
}

std::string signHs256(const std::string& payloadJson, const std::string& secret) {
    Token token;
    token.setType("JWT");
    try {
        token.payload() = *Poco::JSON::Parser().parse(payloadJson).extract<Poco::JSON::Object::Ptr>();
    } catch (const Poco::Exception&) {
        throw std::invalid_argument("a token's payload is a JSON object");
    }
    return OurSigner(secret).sign(token, Signer::ALGO_HS256);
}

}  // namespace mc::crypto
