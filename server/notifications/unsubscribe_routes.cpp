#include "notifications/unsubscribe_routes.h"

#include "notifications/button_page.h"

namespace mc::notifications {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

namespace {

constexpr const char* kPath = "/api/mail/unsubscribe";

http::QueryParameter tokenParameter() {
    return http::param::text("token", "From the mail");
}

std::string tokenOf(const Request& request) {
    return std::string(request.query("token").value_or(""));
}

}  // namespace

void UnsubscribeRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                kPath,
                Access::anonymous,
                [this](const Request& request) {
                    const auto token = tokenOf(request);
                    return page(token, m_digest.choice(token), true);
                },
                {.limits = {.rate = {30, 60}},
                 .query = {tokenParameter()},
                 .docs = {.id = "showMessageMails",
                          .summary = "A page that asks whether to end the mails about unread messages",
                          .responseType = http::kHtml,
                          .others = {404}}}});
    router.add({Method::post,
                kPath,
                Access::anonymous,
                [this](const Request& request) {
                    const auto token = tokenOf(request);
                    return page(token, m_digest.choose(token, request.query("on").has_value()), false);
                },
                {.limits = {.bodyBytes = 1024, .rate = {30, 60}},
                 .query = {tokenParameter(), http::param::choice("on", "Have them again", {"1"})},
                 .docs = {.id = "chooseMessageMails",
                          .summary = "End the mails about unread messages, or have them again; mail programs send what "
                                     "body they like",
                          .responseType = http::kHtml,
                          .others = {404}}}});
}

Response UnsubscribeRoutes::page(const std::string& token, const std::optional<MessageDigest::Choice>& choice,
                                 bool asked) const {
    const bool wanted = choice && choice->wanted;
    const auto* text = !choice           ? "unsubscribe.unknown"
                       : wanted && asked ? "unsubscribe.ask"
                       : wanted          ? "unsubscribe.on"
                                         : "unsubscribe.done";
    const auto* button = !choice ? "" : wanted ? "unsubscribe.button" : "unsubscribe.again";
    return respond({.language = choice ? choice->language : m_language,
                    .title = "unsubscribe.title",
                    .text = text,
                    .button = button,
                    .action = std::string(kPath) + "?token=" + token + (wanted ? "" : "&on=1"),
                    .status = choice ? 200 : 404});
}

}  // namespace mc::notifications
