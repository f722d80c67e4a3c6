#include "accounts/credential_routes.h"

#include "accounts/account_routes.h"
#include "platform/http/json.h"

namespace mc::accounts {
namespace {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;

constexpr std::size_t kCredentialBody = 8 * 1024;

}  // namespace

void CredentialRoutes::add(http::Router& router) {
    router.add({Method::post,
                "/api/me/password",
                Access::signedIn,
                [this](const Request& request) { return changePassword(request); },
                {.limits = {kCredentialBody, {10, 60}},
                 .docs = {.id = "changePassword",
                          .summary = "Choose another password; every other session ends",
                          .request = &protocol::schemaOf<protocol::ChangePassword>,
                          .status = 204}}});
    router.add(
        {Method::post,
         "/api/me/email",
         Access::signedIn,
         [this](const Request& request) { return changeEmail(request); },
         {.limits = {kCredentialBody, {10, 60}},
          .docs = {.id = "changeEmail",
                   .summary = "Ask for another address: a code goes there, and nothing changes before it is typed",
                   .request = &protocol::schemaOf<protocol::ChangeEmail>,
                   .response = &protocol::schemaOf<protocol::Me>}}});
    router.add({Method::delete_,
                "/api/me/email",
                Access::signedIn,
                [this](const Request& request) { return cancel(request); },
                {.limits = {0, {20, 60}},
                 .docs = {.id = "cancelEmailChange",
                          .summary = "Keep the address that is in use; the code is void",
                          .response = &protocol::schemaOf<protocol::Me>}}});
    router.add({Method::post,
                "/api/me/email/resend",
                Access::signedIn,
                [this](const Request& request) { return resend(request); },
                {.limits = {kCredentialBody, {5, 60}},
                 .docs = {.id = "resendEmailChange", .summary = "Another code to the new address", .status = 204}}});
    router.add({Method::post,
                "/api/me/email/confirm",
                Access::signedIn,
                [this](const Request& request) { return confirm(request); },
                {.limits = {kCredentialBody, {10, 60}},
                 .docs = {.id = "confirmEmailChange",
                          .summary = "The code of the mail to the new address, which takes the former one's place",
                          .request = &protocol::schemaOf<protocol::ConfirmNewEmail>,
                          .response = &protocol::schemaOf<protocol::Me>}}});
}

Reply CredentialRoutes::changePassword(const Request& request) {
    auto body = request.decode<protocol::ChangePassword>();
    if (!body) return http::problem(body.error());
    return http::later(m_passwords, [this, &request, body = *std::move(body)] {
        return http::answer(m_accounts.changePassword(request.actor(), body, deviceOf(request)));
    });
}

Reply CredentialRoutes::changeEmail(const Request& request) {
    auto body = request.decode<protocol::ChangeEmail>();
    if (!body) return http::problem(body.error());
    return http::later(m_passwords, [this, &request, body = *std::move(body)] {
        return http::answer(m_accounts.changeEmail(request.actor(), body, deviceOf(request)));
    });
}

Response CredentialRoutes::resend(const Request& request) {
    return http::answer(m_accounts.resendNewEmail(request.actor().user, deviceOf(request)));
}

Response CredentialRoutes::confirm(const Request& request) {
    const auto body = request.decode<protocol::ConfirmNewEmail>();
    if (!body) return http::problem(body.error());
    return http::answer(m_accounts.confirmNewEmail(request.actor().user, body->code));
}

Response CredentialRoutes::cancel(const Request& request) {
    return http::answer(m_accounts.cancelNewEmail(request.actor().user));
}

}  // namespace mc::accounts
