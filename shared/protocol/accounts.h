#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/language.h"
#include "domain/money.h"
#include "domain/refunds.h"
#include "domain/time.h"
#include "protocol/legal.h"
#include "protocol/limits.h"

namespace mc::protocol {

BOOST_DEFINE_FIXED_ENUM_CLASS(Role, int, student, mentor, admin)
/// The kinds of Role::admin.
BOOST_DEFINE_FIXED_ENUM_CLASS(AdminRole, int, support, finance, owner)

/// POST /api/auth/sign-up → AuthTokens. Refused with policy_not_accepted and {"agreements":"changed"} beside it where
/// `agreement` is not to the versions in force of every text students agree to (GET /api/legal).
struct SignUp {
    std::string name;
    std::string email;
    std::string password;
    domain::ZoneName timeZone;
    std::vector<std::string> languages;
    bool acceptTerms = false;
    std::optional<domain::Language> language = {};  ///< Of mails; absent: the server's.
    std::optional<GiveAgreement> agreement = {};    ///< To what was shown where she agreed, and in which language.
};
BOOST_DESCRIBE_STRUCT(SignUp, (), (name, email, password, timeZone, languages, acceptTerms, language, agreement))
template <>
inline const FieldLimits& Limits<SignUp>::table() {
    static const FieldLimits limits{{"name", length(1, 80).format(Format::line)},
                                    {"email", length(3, 254).format(Format::email)},
                                    {"password", length(10, 200)},
                                    {"timeZone", length(1, 64)},
                                    {"languages", maxItems(10).minLength(1).maxLength(40).format(Format::line)}};
    return limits;
}

/// POST /api/auth/sign-in → AuthTokens. An account with a second factor is refused with second_factor_required and a
/// `challenge` beside it, for POST /api/auth/second-factor.
struct SignIn {
    std::string email;
    std::string password;
    std::optional<std::string> deviceName;
    std::optional<std::string> deviceToken;  ///< From an earlier sign-in on this device.
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (email, password, deviceName, deviceToken))
template <>
inline const FieldLimits& Limits<SignIn>::table() {
    static const FieldLimits limits{{"email", length(3, 254)},
                                    {"password", length(1, 200)},
                                    {"deviceName", maxLength(80).format(Format::line)},
                                    {"deviceToken", maxLength(200)}};
    return limits;
}

/// POST /api/auth/refresh → AuthTokens · POST /api/auth/sign-out → 204
struct RefreshTokenBody {
    std::string refreshToken;
};
BOOST_DESCRIBE_STRUCT(RefreshTokenBody, (), (refreshToken))
template <>
inline const FieldLimits& Limits<RefreshTokenBody>::table() {
    static const FieldLimits limits{{"refreshToken", length(1, 200)}};
    return limits;
}

/// GET /api/me
struct Me {
    domain::UserId id;
    std::string name;
    std::string email;
    bool emailVerified = false;
    std::vector<Role> roles;
    domain::ZoneName timeZone;
    std::vector<std::string> languages;
    std::string bio;
    std::optional<std::string> mentorSlug;             ///< Present for mentors.
    domain::Language language = domain::Language::en;  ///< Of mails.
    std::int64_t version = 1;                          ///< Rises with every change of these.
    /// The address that is to take the place of `email` once the code sent to it has been typed.
    std::optional<std::string> pendingEmail = {};
    std::optional<std::string> photo = {};   ///< Key for GET /api/photos/{key}/{side}; absent: initials.
    std::vector<AdminRole> adminRoles = {};  ///< Which of them; empty unless `roles` has admin.
    /// Signing in takes a code as well. Admins need it: their routes refuse others with second_factor_required.
    bool secondFactor = false;
};
BOOST_DESCRIBE_STRUCT(Me, (),
                      (id, name, email, emailVerified, roles, timeZone, languages, bio, mentorSlug, language, version,
                       pendingEmail, photo, adminRoles, secondFactor))

struct AuthTokens {
    std::string accessToken;
    domain::UtcTime accessExpiresAt;
    std::string refreshToken;
    /// With a sign-up and a sign-in: to be kept beyond the session and sent with the next sign-in. It opens nothing; it
    /// tells this device from those of people who guess.
    std::optional<std::string> deviceToken;
    Me user;
};
BOOST_DESCRIBE_STRUCT(AuthTokens, (), (accessToken, accessExpiresAt, refreshToken, deviceToken, user))

/// PUT /api/me → Me. Absent fields stay as they are. The version is the one that was read: where another is stored,
/// nothing is changed (changed_elsewhere).
struct UpdateMe {
    std::optional<std::string> name;
    std::optional<domain::ZoneName> timeZone;
    std::optional<std::vector<std::string>> languages;
    std::optional<std::string> bio;
    std::optional<domain::Language> language = {};
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(UpdateMe, (), (name, timeZone, languages, bio, language, version))
template <>
inline const FieldLimits& Limits<UpdateMe>::table() {
    static const FieldLimits limits{{"name", length(1, 80).format(Format::line)},
                                    {"timeZone", length(1, 64)},
                                    {"languages", maxItems(10).minLength(1).maxLength(40).format(Format::line)},
                                    {"bio", maxLength(2000)}};
    return limits;
}

/// POST /api/auth/verify-email (signed in) → Me. The code is the six digits of the mail.
struct VerifyEmail {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(VerifyEmail, (), (code))
template <>
inline const FieldLimits& Limits<VerifyEmail>::table() {
    static const FieldLimits limits{{"code", length(6, 6).format(Format::digits)}};
    return limits;
}

/// POST /api/auth/confirm-email, a form in a browser: the token of the link in the mail.
struct ConfirmEmailForm {
    std::string token;
};
BOOST_DESCRIBE_STRUCT(ConfirmEmailForm, (), (token))

/// POST /api/auth/forgot-password → 204 whether or not the account exists.
struct ForgotPassword {
    std::string email;
    std::optional<std::string> deviceToken;
};
BOOST_DESCRIBE_STRUCT(ForgotPassword, (), (email, deviceToken))
template <>
inline const FieldLimits& Limits<ForgotPassword>::table() {
    static const FieldLimits limits{{"email", length(3, 254)}, {"deviceToken", maxLength(200)}};
    return limits;
}

/// POST /api/auth/reset-password → 204; every session of the account ends. Sent again within a minute, because the
/// answer was lost, it is answered again.
struct ResetPassword {
    std::string email;
    std::string code;
    std::string password;
    std::optional<std::string> deviceToken;
};
BOOST_DESCRIBE_STRUCT(ResetPassword, (), (email, code, password, deviceToken))
template <>
inline const FieldLimits& Limits<ResetPassword>::table() {
    static const FieldLimits limits{{"email", length(3, 254)},
                                    {"code", length(6, 6).format(Format::digits)},
                                    {"password", length(10, 200)},
                                    {"deviceToken", maxLength(200)}};
    return limits;
}

/// POST /api/me/password → 204; every other session of the account ends. `current` wrong: invalid_credentials.
struct ChangePassword {
    std::string current;
    std::string new_;
    std::optional<std::string> deviceToken = {};
};
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (current, new_, deviceToken))
template <>
inline const FieldLimits& Limits<ChangePassword>::table() {
    static const FieldLimits limits{
        {"current", length(1, 200)}, {"new", length(10, 200)}, {"deviceToken", maxLength(200)}};
    return limits;
}

/// POST /api/me/email → Me with that address as `pendingEmail`. `password` may be left out while the account's own
/// address is unconfirmed and the session young; else its absence is a field error.
struct ChangeEmail {
    std::string email;
    std::optional<std::string> password = {};
};
BOOST_DESCRIBE_STRUCT(ChangeEmail, (), (email, password))
template <>
inline const FieldLimits& Limits<ChangeEmail>::table() {
    static const FieldLimits limits{{"email", length(3, 254).format(Format::email)}, {"password", length(1, 200)}};
    return limits;
}

/// POST /api/me/email/confirm → Me. The six digits of the mail to the new address.
struct ConfirmNewEmail {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(ConfirmNewEmail, (), (code))
template <>
inline const FieldLimits& Limits<ConfirmNewEmail>::table() {
    static const FieldLimits limits{{"code", length(6, 6).format(Format::digits)}};
    return limits;
}

/// What waits for the person, in the order of the list; worded by the client.
BOOST_DEFINE_FIXED_ENUM_CLASS(DemoHighlight, int, session_soon, review_to_write, unread_messages, requests_to_answer)

/// GET /api/demo-accounts → only with demo data; 404 otherwise.
struct DemoAccount {
    domain::UserId userId;
    std::string name;
    Role role = Role::student;
    std::vector<DemoHighlight> highlights;
};
BOOST_DESCRIBE_STRUCT(DemoAccount, (), (userId, name, role, highlights))

struct DemoAccounts {
    std::vector<DemoAccount> items;
};
BOOST_DESCRIBE_STRUCT(DemoAccounts, (), (items))

/// POST /api/auth/demo-sign-in → AuthTokens
struct DemoSignIn {
    domain::UserId userId;
};
BOOST_DESCRIBE_STRUCT(DemoSignIn, (), (userId))

BOOST_DEFINE_FIXED_ENUM_CLASS(PaymentsMode, int, sandbox, razorpay)
BOOST_DEFINE_FIXED_ENUM_CLASS(CallMode, int, direct, jitsi)

/// GET /api/server-info: what a client shows before anyone signs in.
struct ServerInfo {
    std::string name;
    bool demo = false;
    PaymentsMode payments = PaymentsMode::sandbox;
    CallMode calls = CallMode::direct;
    bool browseWithoutAccount = true;
    domain::ZoneName operatorZone;
    std::string currency;
    domain::Money priceLeast;  ///< What a session may cost, of any length.
    domain::Money priceMost;
    domain::CancellationPolicy cancellation;  ///< Of bookings made now; one that is made keeps its own (decision 6).
    std::int64_t platformFeePpm = 0;          ///< The same; on what the student pays for a session.
    domain::UtcTime serverTime;
};
BOOST_DESCRIBE_STRUCT(ServerInfo, (),
                      (name, demo, payments, calls, browseWithoutAccount, operatorZone, currency, priceLeast, priceMost,
                       cancellation, platformFeePpm, serverTime))

}  // namespace mc::protocol
