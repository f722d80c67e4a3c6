#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/time.h"
#include "protocol/limits.h"

/// The second step at sign-in (ACC-3): six digits of an authenticator application (RFC 6238), or a recovery code where
/// the device is lost. Spaces and hyphens inside a code, and capitals, do not matter.
namespace mc::protocol {

/// POST /api/auth/second-factor → AuthTokens. token_invalid: the code is wrong or was used; challenge_expired: begin
/// with the password again.
struct SignInCode {
    std::string challenge;  ///< Of the refused sign-in; five minutes, five tries, the device it was given to.
    std::string code;
    std::optional<std::string> deviceToken = {};  ///< As in the sign-in.
};
BOOST_DESCRIBE_STRUCT(SignInCode, (), (challenge, code, deviceToken))
template <>
inline const FieldLimits& Limits<SignInCode>::table() {
    static const FieldLimits limits{
        {"challenge", length(1, 200)}, {"code", length(1, 64)}, {"deviceToken", maxLength(200)}};
    return limits;
}

/// GET /api/me/second-factor
struct SecondFactor {
    bool on = false;
    std::optional<domain::UtcTime> since;
    int recoveryCodesLeft = 0;
};
BOOST_DESCRIBE_STRUCT(SecondFactor, (), (on, since, recoveryCodesLeft))

/// POST /api/me/second-factor → SecondFactorSecret. Nothing changes before a code is confirmed.
struct StartSecondFactor {
    std::string password;
};
BOOST_DESCRIBE_STRUCT(StartSecondFactor, (), (password))
template <>
inline const FieldLimits& Limits<StartSecondFactor>::table() {
    static const FieldLimits limits{{"password", length(1, 200)}};
    return limits;
}

/// For the authenticator application; told once.
struct SecondFactorSecret {
    std::string secret;  ///< Base 32, for typing.
    std::string uri;     ///< otpauth://totp/…, for a QR code.
};
BOOST_DESCRIBE_STRUCT(SecondFactorSecret, (), (secret, uri))

/// POST /api/me/second-factor/confirm → RecoveryCodes. On from now; every other session ends.
struct ConfirmSecondFactor {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(ConfirmSecondFactor, (), (code))
template <>
inline const FieldLimits& Limits<ConfirmSecondFactor>::table() {
    static const FieldLimits limits{{"code", length(1, 64)}};
    return limits;
}

/// Each works once, in the place of a code. Told once.
struct RecoveryCodes {
    std::vector<std::string> codes;
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (codes))

/// POST /api/me/second-factor/turn-off → 204 · POST /api/me/second-factor/recovery-codes → RecoveryCodes, the former ones
/// being void.
struct SecondFactorProof {
    std::string password;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(SecondFactorProof, (), (password, code))
template <>
inline const FieldLimits& Limits<SecondFactorProof>::table() {
    static const FieldLimits limits{{"password", length(1, 200)}, {"code", length(1, 64)}};
    return limits;
}

}  // namespace mc::protocol
