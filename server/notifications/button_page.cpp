#include "notifications/button_page.h"

#include <boost/describe/enum_to_string.hpp>

#include "platform/mail/embedded_templates.h"
#include "platform/mail/mustache.h"
#include "platform/mail/words.h"

namespace mc::notifications {

namespace {

constexpr const char* kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

}  // namespace

http::Response respond(const ButtonPage& page) {
    const auto& words = mail::Words::of(page.language);
    static const auto kPage = mail::sectionsOf(base::contentOf(mail::embeddedTemplates(), "page.mustache")).at("html");
    auto response = http::html(mail::fill(kPage,
                                          {{"language", boost::describe::enum_to_string(page.language, "en")},
                                           {"title", words.say(page.title)},
                                           {"text", words.say(page.text)},
                                           {"button", page.button.empty() ? "" : words.say(page.button)},
                                           {"action", page.action}},
                                          mail::Escape::html),
                               page.status);
    response.headers.emplace_back("Content-Security-Policy", kPolicy);
    return response;
}

}  // namespace mc::notifications
