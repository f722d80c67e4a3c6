#include "platform/mail/mustache.h"

#include <kainjow/mustache.hpp>
#include <stdexcept>

namespace mc::mail {
namespace {

constexpr std::string_view kMark = "--- ";

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of("\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of("\r\n") - begin + 1);
}

void requireValues(std::string_view source, const Values& values) {
    for (auto at = source.find("{{"); at != std::string_view::npos; at = source.find("{{", at + 2)) {
        auto key = source.substr(at, source.find("}}", at) - at);
        key.remove_prefix(std::min(key.find_first_not_of("#^/&{ "), key.size()));
        if (!values.contains(std::string(key))) throw std::logic_error("no value for " + std::string(key));
    }
}

std::string toHtml(const std::string& text) {
    std::string out;
    for (const char c : kainjow::mustache::html_escape(text)) {
        if (c == '\n') out += "<br>";
        out += c;
    }
    return out;
}

}  // namespace

std::map<std::string, std::string, std::less<>> sectionsOf(std::string_view file) {
    std::map<std::string, std::string, std::less<>> sections;
    while (file.starts_with(kMark)) {
        const auto lineEnd = file.find('\n');
        const auto next = file.find("\n--- ", lineEnd);
        const auto name = file.substr(kMark.size(), lineEnd - kMark.size());
        sections.emplace(name, trimmed(file.substr(lineEnd, next - lineEnd)));
        file = next == std::string_view::npos ? std::string_view{} : file.substr(next + 1);
    }
    return sections;
}

std::string fill(std::string_view source, const Values& values, Escape escape) {
    requireValues(source, values);
    kainjow::mustache::mustache form{std::string(source)};
    if (!form.is_valid()) throw std::logic_error("a mail template is malformed: " + form.error_message());
    form.set_custom_escape([escape](const std::string& text) { return escape == Escape::html ? toHtml(text) : text; });
    kainjow::mustache::data data;
    for (const auto& [key, value] : values) {
        if (value.empty())
            data.set(key, false);
        else
            data.set(key, value);
    }
    return form.render(data);
}

}  // namespace mc::mail
