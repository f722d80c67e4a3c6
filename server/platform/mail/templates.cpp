#include "platform/mail/templates.h"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <stdexcept>

#include "platform/mail/embedded_templates.h"

namespace mc::mail {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of("\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of("\r\n") - begin + 1);
}

/// What stands between `--- name` and the next such line.
std::string_view section(std::string_view source, std::string_view name) {
    const auto mark = "--- " + std::string(name) + '\n';
    auto begin = source.find(mark);
    if (begin == std::string_view::npos || (begin > 0 && source[begin - 1] != '\n')) return {};
    begin += mark.size();
    return trimmed(source.substr(begin, source.find("\n--- ", begin) - begin));
}

void requireValues(std::string_view source, const Values& values) {
    for (auto at = source.find("{{"); at != std::string_view::npos; at = source.find("{{", at + 2)) {
        const auto end = source.find("}}", at);
        auto key = source.substr(at + 2, end - at - 2);
        while (!key.empty() && std::string_view("#^/&{ ").find(key.front()) != std::string_view::npos)
            key.remove_prefix(1);
        if (!values.contains(std::string(key))) throw std::logic_error("no value for " + std::string(key));
    }
}

/// Line breaks of a value stay line breaks.
std::string toHtml(const std::string& text) {
    std::string out;
    for (const char c : kainjow::mustache::html_escape(text)) {
        if (c == '\n') out += "<br>";
        out += c;
    }
    return out;
}

std::string fill(std::string_view source, const Values& values, bool html) {
    kainjow::mustache::mustache form{std::string(source)};
    if (!form.is_valid()) throw std::logic_error("a mail template is malformed: " + form.error_message());
    form.set_custom_escape([html](const std::string& text) { return html ? toHtml(text) : text; });
    kainjow::mustache::data data;
    for (const auto& [key, value] : values) {
        if (value.empty())
            data.set(key, false);
        else
            data.set(key, value);
    }
    return form.render(data);
}

std::string oneLine(std::string text) {
    std::ranges::replace_if(
        text, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    return text;
}

}  // namespace

Mail render(std::string_view name, const Values& values, std::string to, std::string toName) {
    const auto source = base::contentOf(embeddedTemplates(), std::string(name) + ".mustache");
    requireValues(source, values);
    Mail mail;
    mail.to = std::move(to);
    mail.toName = oneLine(std::move(toName));
    mail.subject = oneLine(fill(section(source, "subject"), values, false));
    mail.text = fill(section(source, "text"), values, false) + '\n';
    mail.html = fill(section(source, "html"), values, true);
    return mail;
}

}  // namespace mc::mail
