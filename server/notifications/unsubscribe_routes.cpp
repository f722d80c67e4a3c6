#include "notifications/unsubscribe_routes.h"

#include "notifications/button_page.h"

namespace mc::notifications {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

namespace {

http::QueryParameter tokenParameter() {
    return http::param::text("token", "From the mail");
}

std::string unsubscribeToken(const Request& request) {
    return std::string(request.query("token").value_or(""));
}

}  // namespace

void UnsubscribeRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                m_kind.path,
                Access::anonymous,
                [this](const Request& request) {
                    const auto token = unsubscribeToken(request);
                    return page(token, m_kind.choice(token), true);
                },
                {.limits = {.rate = {30, 60}},
                 .query = {tokenParameter()},
                 .docs = {.id = "show" + m_kind.name,
                          .summary = "A page that asks whether to end the " + m_kind.whatAbout,
                          .responseType = http::kHtml,
                          .others = {404}}}});
    router.add({Method::post,
                m_kind.path,
                Access::anonymous,
                [this](const Request& request) {
                    const auto token = unsubscribeToken(request);
                    return page(token, m_kind.choose(token, request.query("on").has_value()), false);
                },
                {.limits = {.bodyBytes = 1024, .rate = {30, 60}},
                 .query = {tokenParameter(), http::param::choice("on", "Have them again", {"1"})},
                 .docs = {.id = "choose" + m_kind.name,
                          .summary = "End the " + m_kind.whatAbout +
                                     ", or have them again; mail programs send what body they like",
                          .responseType = http::kHtml,
                          .others = {404}}}});
}

Response UnsubscribeRoutes::page(const std::string& token, const std::optional<MailChoice>& choice, bool asked) const {
    const bool wanted = choice && choice->wanted;
    const auto* text = !choice ? ".unknown" : wanted && asked ? ".ask" : wanted ? ".on" : ".done";
    const auto words = [this](const char* section) { return m_kind.words + section; };
    return respond({.language = choice ? choice->language : m_language,
                    .title = words(".title"),
                    .text = words(text),
                    .button = !choice ? std::string() : words(wanted ? ".button" : ".again"),
                    .action = m_kind.path + "?token=" + token + (wanted ? "" : "&on=1"),
                    .status = choice ? 200 : 404});
}

}  // namespace mc::notifications
