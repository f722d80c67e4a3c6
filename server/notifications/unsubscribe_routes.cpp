#include "notifications/unsubscribe_routes.h"

#include <boost/describe/enum_to_string.hpp>

#include "platform/mail/embedded_templates.h"
#include "platform/mail/mustache.h"

namespace mc::notifications {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

namespace {

constexpr const char* kPath = "/api/mail/unsubscribe";
constexpr const char* kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

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
    const auto language = choice ? choice->language : m_language;
    const auto& words = mail::Words::of(language);
    const bool wanted = choice && choice->wanted;
    const auto* text = !choice           ? "unsubscribe.unknown"
                       : wanted && asked ? "unsubscribe.ask"
                       : wanted          ? "unsubscribe.on"
                                         : "unsubscribe.done";
    const auto* button = wanted ? "unsubscribe.button" : "unsubscribe.again";
    auto response =
        http::html(mail::fill(mail::sectionsOf(base::contentOf(mail::embeddedTemplates(), "page.mustache")).at("html"),
                              {{"language", boost::describe::enum_to_string(language, "en")},
                               {"title", words.say("unsubscribe.title")},
                               {"text", words.say(text)},
                               {"button", choice ? words.say(button) : ""},
                               {"action", std::string(kPath) + "?token=" + token + (wanted ? "" : "&on=1")}},
                              mail::Escape::html),
                   choice ? 200 : 404);
    response.headers.emplace_back("Content-Security-Policy", kPolicy);
    return response;
}

}  // namespace mc::notifications
