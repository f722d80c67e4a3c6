#include "accounts/second_factor_routes.h"

#include "accounts/account_routes.h"
#include "platform/http/json.h"

namespace mc::accounts {
namespace {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;

constexpr std::size_t kSecondFactorBody = 8 * 1024;
constexpr base::RateLimit kSettingUp{10, 60};

/// Answers with secrets stay in no cache on their way.
template <class T>
Response secretly(const domain::Result<T>& result) {
    return http::answer(result).with("Cache-Control", "no-store");
}

/// Runs `deed(body)` where passwords are checked.
template <class Body, class Deed>
Reply checked(base::WorkerPool& passwords, const Request& request, Deed deed) {
    auto body = request.decode<Body>();
    if (!body) return http::problem(body.error());
    return http::later(passwords, [deed = std::move(deed), body = *std::move(body)] { return secretly(deed(body)); });
}

}  // namespace

void SecondFactorRoutes::add(http::Router& router) {
    router.add({Method::post,
                "/api/auth/second-factor",
                Access::anonymous,
                [this](const Request& request) { return signIn(request); },
                {.limits = {kSecondFactorBody, {30, 60}},
                 .docs = {.id = "signInWithCode",
                          .summary = "The second step of a sign-in that was answered with a challenge",
                          .request = &protocol::schemaOf<protocol::SignInCode>,
                          .response = &protocol::schemaOf<protocol::AuthTokens>}}});
    addSetUp(router);
    addProofs(router);
}

void SecondFactorRoutes::addSetUp(http::Router& router) {
    router.add({Method::get,
                "/api/me/second-factor",
                Access::signedIn,
                [this](const Request& request) { return state(request); },
                {.limits = {.rate = {60, 60}},
                 .docs = {.id = "getSecondFactor",
                          .summary = "Whether signing in takes a code as well",
                          .response = &protocol::schemaOf<protocol::SecondFactor>}}});
    router.add(
        {Method::post,
         "/api/me/second-factor",
         Access::signedIn,
         [this](const Request& request) { return start(request); },
         {.limits = {kSecondFactorBody, kSettingUp},
          .docs = {.id = "startSecondFactor",
                   .summary = "A secret for an authenticator application; asks for nothing before it is confirmed",
                   .request = &protocol::schemaOf<protocol::StartSecondFactor>,
                   .response = &protocol::schemaOf<protocol::SecondFactorSecret>}}});
    router.add({Method::post,
                "/api/me/second-factor/confirm",
                Access::signedIn,
                [this](const Request& request) { return confirm(request); },
                {.limits = {kSecondFactorBody, {20, 60}},
                 .docs = {.id = "confirmSecondFactor",
                          .summary = "Turn it on with a first code; every other session ends",
                          .request = &protocol::schemaOf<protocol::ConfirmSecondFactor>,
                          .response = &protocol::schemaOf<protocol::RecoveryCodes>}}});
}

void SecondFactorRoutes::addProofs(http::Router& router) {
    router.add({Method::post,
                "/api/me/second-factor/turn-off",
                Access::signedIn,
                [this](const Request& request) { return turnOff(request); },
                {.limits = {kSecondFactorBody, kSettingUp},
                 .docs = {.id = "turnOffSecondFactor",
                          .summary = "Sign in with the password alone again",
                          .request = &protocol::schemaOf<protocol::SecondFactorProof>,
                          .status = 204}}});
    router.add({Method::post,
                "/api/me/second-factor/recovery-codes",
                Access::signedIn,
                [this](const Request& request) { return newRecoveryCodes(request); },
                {.limits = {kSecondFactorBody, kSettingUp},
                 .docs = {.id = "newRecoveryCodes",
                          .summary = "Ten new recovery codes; the former ones are void",
                          .request = &protocol::schemaOf<protocol::SecondFactorProof>,
                          .response = &protocol::schemaOf<protocol::RecoveryCodes>}}});
}

Response SecondFactorRoutes::signIn(const Request& request) {
    const auto body = request.decode<protocol::SignInCode>();
    if (!body) return http::problem(body.error());
    return http::answer(m_accounts.signInWithCode(*body, deviceOf(request)));
}

Response SecondFactorRoutes::state(const Request& request) const {
    return http::ok(m_accounts.secondFactor(request.actor().user));
}

Reply SecondFactorRoutes::start(const Request& request) {
    return checked<protocol::StartSecondFactor>(
        m_passwords, request,
        [this, user = request.actor().user](const auto& body) { return m_accounts.startSecondFactor(user, body); });
}

Response SecondFactorRoutes::confirm(const Request& request) {
    const auto body = request.decode<protocol::ConfirmSecondFactor>();
    if (!body) return http::problem(body.error());
    return secretly(m_accounts.confirmSecondFactor(request.actor(), body->code));
}

Reply SecondFactorRoutes::turnOff(const Request& request) {
    return checked<protocol::SecondFactorProof>(
        m_passwords, request,
        [this, user = request.actor().user](const auto& body) { return m_accounts.turnOffSecondFactor(user, body); });
}

Reply SecondFactorRoutes::newRecoveryCodes(const Request& request) {
    return checked<protocol::SecondFactorProof>(
        m_passwords, request,
        [this, user = request.actor().user](const auto& body) { return m_accounts.newRecoveryCodes(user, body); });
}

}  // namespace mc::accounts
