#include "accounts/confirm_page.h"

#include <charconv>
#include <kainjow/mustache.hpp>

#include "platform/http/embedded_pages.h"
#include "platform/mail/words.h"

namespace mc::accounts {
namespace {

/// What the sections of a state's words begin with.
std::string sectionOf(LinkState state) {
    switch (state) {
        case LinkState::waiting:
            return "confirm.waiting";
        case LinkState::done:
            return "confirm.done";
        case LinkState::already:
            return "confirm.already";
        case LinkState::no_longer:
            break;
    }
    return "confirm.no_longer";
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// 1 without a weight, 0 for one that cannot be read.
double weightOf(std::string_view parameters) {
    const auto at = parameters.find("q=");
    if (at == std::string_view::npos) return 1;
    double weight = 0;
    std::from_chars(parameters.data() + at + 2, parameters.data() + parameters.size(), weight);
    return weight;
}

bool isLanguage(std::string_view range, std::string_view language) {
    return range.substr(0, 2) == language && (range.size() == 2 || range[2] == '-');
}

}  // namespace

std::string_view pageLanguage(std::string_view acceptLanguage) {
    double english = 0;
    double hindi = 0;
    while (!acceptLanguage.empty()) {
        const auto item = acceptLanguage.substr(0, acceptLanguage.find(','));
        acceptLanguage.remove_prefix(std::min(acceptLanguage.size(), item.size() + 1));
        const auto range = trimmed(item.substr(0, item.find(';')));
        const auto weight = weightOf(item.substr(std::min(item.size(), range.size())));
        if (isLanguage(range, "en")) english = std::max(english, weight);
        if (isLanguage(range, "hi")) hindi = std::max(hindi, weight);
    }
    return hindi > english ? "hi" : "en";
}

std::string confirmPage(LinkState state, std::string_view token, std::string_view acceptLanguage) {
    using kainjow::mustache::data;
    const auto language = pageLanguage(acceptLanguage);
    const auto& words = mail::Words::of(language == "hi" ? domain::Language::hi : domain::Language::en);
    const auto section = sectionOf(state);
    data values;
    values.set("lang", std::string(language));
    values.set("title", words.say(section + ".title"));
    values.set("text", words.say(section + ".text"));
    values.set("action", words.say("confirm.button"));
    values.set("token", std::string(token));
    values.set("waiting", state == LinkState::waiting);
    static const std::string kPage(base::contentOf(http::embeddedPages(), "confirm_email.html"));
    return kainjow::mustache::mustache(kPage).render(values);
}

}  // namespace mc::accounts
