#include "accounts/account_routes.h"

#include <algorithm>

#include "accounts/confirm_page.h"
#include "platform/http/json.h"
#include "platform/http/text.h"

namespace mc::accounts {
namespace {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;

constexpr std::size_t kAccountBody = 8 * 1024;

/// Scanners and previews may open it, frames and other sites may not use it, and nobody keeps it.
Response page(LinkState state, std::string_view token, const Request& request) {
    const int status = state == LinkState::no_longer ? 410 : 200;
    return http::html(confirmPage(state, token, request.header("Accept-Language")), status)
        .with("Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
              "frame-ancestors 'none'")
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer")
        .with("Vary", "Accept-Language");
}

/// The value of one field of a form; empty when it is not there.
std::string formField(std::string_view body, std::string_view name) {
    for (auto& [key, value] : http::parseQuery(body))
        if (key == name) return value;
    return {};
}

}  // namespace

Device deviceOf(const Request& request, const std::optional<std::string>& name) {
    return {name.value_or(""), std::string(request.remoteAddress()), {}};
}

AccountRoutes::AccountRoutes(AccountService& accounts, base::WorkerPool& passwords)
    : m_accounts(accounts), m_passwords(passwords) {}

void AccountRoutes::add(http::Router& router) {
    addSessionRoutes(router);
    addMailRoutes(router);
    addProfileRoutes(router);
    addDemoRoutes(router);
}

void AccountRoutes::addSessionRoutes(http::Router& router) {
    router.add({Method::post,
                "/api/auth/sign-up",
                Access::anonymous,
                [this](const Request& request) { return signUp(request); },
                {.limits = {kAccountBody, {10, 3600}},
                 .docs = {.id = "signUp",
                          .summary = "Make an account",
                          .request = &protocol::schemaOf<protocol::SignUp>,
                          .response = &protocol::schemaOf<protocol::AuthTokens>,
                          .status = 201}}});
    router.add({Method::post,
                "/api/auth/sign-in",
                Access::anonymous,
                [this](const Request& request) { return signIn(request); },
                {.limits = {kAccountBody, {30, 60}},
                 .docs = {.id = "signIn",
                          .summary = "Sign in with address and password",
                          .request = &protocol::schemaOf<protocol::SignIn>,
                          .response = &protocol::schemaOf<protocol::AuthTokens>}}});
    router.add({Method::post,
                "/api/auth/refresh",
                Access::anonymous,
                [this](const Request& request) { return refresh(request); },
                {.limits = {kAccountBody, {60, 60}},
                 .docs = {.id = "refreshTokens",
                          .summary = "New tokens for a refresh token, which works once",
                          .request = &protocol::schemaOf<protocol::RefreshTokenBody>,
                          .response = &protocol::schemaOf<protocol::AuthTokens>}}});
    router.add({Method::post,
                "/api/auth/sign-out",
                Access::anonymous,
                [this](const Request& request) { return signOut(request); },
                {.limits = {kAccountBody, {60, 60}},
                 .docs = {.id = "signOut",
                          .summary = "End the session of a refresh token",
                          .request = &protocol::schemaOf<protocol::RefreshTokenBody>,
                          .status = 204}}});
}

void AccountRoutes::addMailRoutes(http::Router& router) {
    router.add({Method::post,
                "/api/auth/verify-email",
                Access::signedIn,
                [this](const Request& request) { return verifyEmail(request); },
                {.limits = {kAccountBody, {10, 60}},
                 .docs = {.id = "verifyEmail",
                          .summary = "Confirm the address with the code of the mail",
                          .request = &protocol::schemaOf<protocol::VerifyEmail>,
                          .response = &protocol::schemaOf<protocol::Me>}}});
    router.add({Method::get,
                "/api/auth/verify-email",
                Access::anonymous,
                [this](const Request& request) { return showLink(request); },
                {.limits = {0, {30, 60}},
                 .query = {http::param::text("token", "From the mail")},
                 .docs = {.id = "showConfirmPage",
                          .summary = "The page behind the link of the mail, with a button; changes nothing",
                          .responseType = http::kHtml,
                          .others = {410}}}});
    router.add({Method::post,
                "/api/auth/confirm-email",
                Access::anonymous,
                [this](const Request& request) { return confirmByLink(request); },
                {.limits = {kAccountBody, {30, 60}},
                 .docs = {.id = "confirmEmail",
                          .summary = "The button of that page: a form with the link's token; answers a page",
                          .request = &protocol::schemaOf<protocol::ConfirmEmailForm>,
                          .requestType = http::kForm,
                          .responseType = http::kHtml,
                          .others = {410}}}});
    router.add({Method::post,
                "/api/auth/resend-verification",
                Access::signedIn,
                [this](const Request& request) { return resendVerification(request); },
                {.limits = {kAccountBody, {5, 60}},
                 .docs = {.id = "resendVerification", .summary = "Send the verification mail again", .status = 204}}});
    router.add({Method::post,
                "/api/auth/forgot-password",
                Access::anonymous,
                [this](const Request& request) { return forgotPassword(request); },
                {.limits = {kAccountBody, {5, 60}},
                 .docs = {.id = "forgotPassword",
                          .summary = "Mail a code for a new password, if there is such an account",
                          .request = &protocol::schemaOf<protocol::ForgotPassword>,
                          .status = 204}}});
    router.add({Method::post,
                "/api/auth/reset-password",
                Access::anonymous,
                [this](const Request& request) { return resetPassword(request); },
                {.limits = {kAccountBody, {10, 60}},
                 .docs = {.id = "resetPassword",
                          .summary = "Choose a new password with the code of the mail; ends every session",
                          .request = &protocol::schemaOf<protocol::ResetPassword>,
                          .status = 204}}});
}

void AccountRoutes::addProfileRoutes(http::Router& router) {
    router.add(
        {Method::get,
         "/api/me",
         Access::signedIn,
         [this](const Request& request) { return me(request); },
         {.limits = {.rate = {240, 60}},
          .docs = {.id = "getMe", .summary = "The signed-in person", .response = &protocol::schemaOf<protocol::Me>}}});
    router.add({Method::put,
                "/api/me",
                Access::signedIn,
                [this](const Request& request) { return updateMe(request); },
                {.limits = {16 * 1024, {20, 60}},
                 .docs = {.id = "updateMe",
                          .summary = "Change name, zone, languages or bio; absent fields stay",
                          .request = &protocol::schemaOf<protocol::UpdateMe>,
                          .response = &protocol::schemaOf<protocol::Me>}}});
}

void AccountRoutes::addDemoRoutes(http::Router& router) {
    router.add({Method::get,
                "/api/demo-accounts",
                Access::anonymous,
                [this](const Request& request) { return demoAccounts(request); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "listDemoAccounts",
                          .summary = "Accounts to try the product with; 404 unless it runs with demo data",
                          .response = &protocol::schemaOf<protocol::DemoAccounts>}}});
    router.add({Method::post,
                "/api/auth/demo-sign-in",
                Access::anonymous,
                [this](const Request& request) { return demoSignIn(request); },
                {.limits = {kAccountBody, {30, 60}},
                 .docs = {.id = "demoSignIn",
                          .summary = "Sign in as a demo account",
                          .request = &protocol::schemaOf<protocol::DemoSignIn>,
                          .response = &protocol::schemaOf<protocol::AuthTokens>}}});
}

void AccountRoutes::offerDemoAccounts(std::vector<protocol::DemoAccount> accounts) {
    const std::lock_guard lock(m_mutex);
    m_demoAccounts = std::move(accounts);
}

std::vector<protocol::DemoAccount> AccountRoutes::offered() {
    const std::lock_guard lock(m_mutex);
    return m_demoAccounts;
}

Reply AccountRoutes::signUp(const Request& request) {
    auto body = request.decode<protocol::SignUp>();
    if (!body) return http::problem(body.error());
    return http::later(m_passwords, [this, &request, body = *std::move(body)] {
        const auto tokens = m_accounts.signUp(body, deviceOf(request));
        return tokens ? http::created(*tokens) : http::problem(tokens.error());
    });
}

Reply AccountRoutes::signIn(const Request& request) {
    auto body = request.decode<protocol::SignIn>();
    if (!body) return http::problem(body.error());
    return http::later(m_passwords, [this, &request, body = *std::move(body)] {
        return http::answer(m_accounts.signIn(body, deviceOf(request, body.deviceName)));
    });
}

Response AccountRoutes::refresh(const Request& request) {
    const auto body = request.decode<protocol::RefreshTokenBody>();
    if (!body) return http::problem(body.error());
    return http::answer(m_accounts.refresh(body->refreshToken, deviceOf(request)));
}

Response AccountRoutes::signOut(const Request& request) {
    const auto body = request.decode<protocol::RefreshTokenBody>();
    if (!body) return http::problem(body.error());
    m_accounts.signOut(body->refreshToken);
    return http::noContent();
}

Response AccountRoutes::verifyEmail(const Request& request) {
    const auto body = request.decode<protocol::VerifyEmail>();
    if (!body) return http::problem(body.error());
    return http::answer(m_accounts.verifyEmail(request.actor().user, body->code));
}

Response AccountRoutes::showLink(const Request& request) {
    const auto token = request.query("token").value_or("");
    return page(m_accounts.linkState(token), token, request);
}

Response AccountRoutes::confirmByLink(const Request& request) {
    const auto token = formField(request.body(), "token");
    return page(m_accounts.verifyEmailByLink(token), token, request);
}

Response AccountRoutes::resendVerification(const Request& request) {
    return http::answer(m_accounts.resendVerification(request.actor().user));
}

Response AccountRoutes::forgotPassword(const Request& request) {
    const auto body = request.decode<protocol::ForgotPassword>();
    if (!body) return http::problem(body.error());
    auto device = deviceOf(request);
    device.token = body->deviceToken.value_or("");
    m_accounts.forgotPassword(body->email, device);
    return http::noContent();
}

Reply AccountRoutes::resetPassword(const Request& request) {
    auto body = request.decode<protocol::ResetPassword>();
    if (!body) return http::problem(body.error());
    return http::later(m_passwords, [this, &request, body = *std::move(body)] {
        return http::answer(m_accounts.resetPassword(body, deviceOf(request)));
    });
}

Response AccountRoutes::me(const Request& request) {
    return http::answer(m_accounts.me(request.actor().user));
}

Response AccountRoutes::updateMe(const Request& request) {
    const auto body = request.decode<protocol::UpdateMe>();
    if (!body) return http::problem(body.error());
    return http::answer(m_accounts.updateMe(request.actor().user, *body));
}

Response AccountRoutes::demoAccounts(const Request&) {
    auto accounts = offered();
    if (accounts.empty()) return http::problem(domain::ErrorCode::not_found);
    return http::ok(protocol::DemoAccounts{std::move(accounts)});
}

Response AccountRoutes::demoSignIn(const Request& request) {
    const auto body = request.decode<protocol::DemoSignIn>();
    if (!body) return http::problem(body.error());
    const auto accounts = offered();
    if (std::ranges::find(accounts, body->userId, &protocol::DemoAccount::userId) == accounts.end()) {
        return http::problem(domain::ErrorCode::not_found);
    }
    return http::answer(m_accounts.signInAs(body->userId, deviceOf(request)));
}

}  // namespace mc::accounts
