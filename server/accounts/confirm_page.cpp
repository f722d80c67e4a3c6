#include "accounts/confirm_page.h"

#include <charconv>
#include <kainjow/mustache.hpp>

#include "platform/http/embedded_pages.h"

namespace mc::accounts {
namespace {

struct Words {
    std::string_view title;
    std::string_view text;
};

constexpr std::string_view kEnglishAction = "Confirm my address";
constexpr std::string_view kHindiAction = "मेरा पता पक्का करें";

Words english(LinkState state) {
    switch (state) {
        case LinkState::waiting:
            return {"Confirm your address", "Press the button to confirm that this mail address is yours."};
        case LinkState::done:
            return {"Your address is confirmed", "You can close this page and go back to the application."};
        case LinkState::already:
            return {"Your address is already confirmed", "There is nothing left to do. You can close this page."};
        case LinkState::no_longer:
            break;
    }
    return {"This link is no longer valid",
            "It is too old, or a newer mail has taken its place. Ask for a new mail in the application."};
}

Words hindi(LinkState state) {
    switch (state) {
        case LinkState::waiting:
            return {"अपना ईमेल पता पक्का करें", "यह ईमेल पता आपका ही है, यह पक्का करने के लिए बटन दबाएँ।"};
        case LinkState::done:
            return {"आपका ईमेल पता पक्का हो गया", "आप यह पेज बंद करके ऐप पर लौट सकते हैं।"};
        case LinkState::already:
            return {"आपका ईमेल पता पहले ही पक्का हो चुका है", "अब कुछ और नहीं करना है। आप यह पेज बंद कर सकते हैं।"};
        case LinkState::no_longer:
            break;
    }
    return {"यह लिंक अब काम नहीं करता", "यह पुराना हो गया है या इसके बाद नया ईमेल भेजा गया है। ऐप में नया ईमेल मँगवाएँ।"};
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
    const bool isHindi = language == "hi";
    const auto words = isHindi ? hindi(state) : english(state);
    data values;
    values.set("lang", std::string(language));
    values.set("title", std::string(words.title));
    values.set("text", std::string(words.text));
    values.set("action", std::string(isHindi ? kHindiAction : kEnglishAction));
    values.set("token", std::string(token));
    values.set("waiting", state == LinkState::waiting);
    static const std::string kPage(base::contentOf(http::embeddedPages(), "confirm_email.html"));
    return kainjow::mustache::mustache(kPage).render(values);
}

}  // namespace mc::accounts
