#include "platform/mail/templates.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "platform/mail/embedded_templates.h"
#include "platform/mail/mustache.h"

namespace mc::mail {
namespace {

std::string oneLine(std::string text) {
    std::ranges::replace_if(
        text, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    return text;
}

/// Forms leave gaps where a value is not there: at most one empty line stays.
std::string tidy(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c != '\n' || !out.ends_with("\n\n")) out += c;
    }
    while (out.ends_with('\n'))
        out.pop_back();
    return out;
}

/// The values, the labels every form may use, and what the letter says.
Values spoken(const Letter& letter, const Words& words) {
    auto values = letter.values;
    values.try_emplace("unsubscribe");
    values["language"] = boost::describe::enum_to_string(letter.language, "en");
    for (const auto& [name, text] : words.sections()) {
        if (name.starts_with("label_")) values[name] = text;
    }
    values["greeting"] = words.say("greeting", letter.values);
    for (const std::string part : {"subject", "intro"})
        values[part] = words.say(letter.words + "." + part, letter.values);
    for (const std::string part : {"detail", "outro"}) {
        const auto section = letter.words + "." + part;
        values[part] = words.has(section) ? words.say(section, letter.values) : "";
    }
    values["subject"] = oneLine(values["subject"]);
    return values;
}

std::string framed(const std::string& part, const std::string& form, Values values, Escape escape) {
    const auto source = [&](const std::string& name) {
        return sectionsOf(base::contentOf(embeddedTemplates(), name + ".mustache")).at(part);
    };
    values["body"] = fill(source(form), values, escape);
    return fill(source("frame"), values, escape);
}

}  // namespace

Mail render(const Letter& letter, std::string to, std::string toName) {
    const auto values = spoken(letter, Words::of(letter.language));
    Mail mail;
    mail.to = std::move(to);
    mail.toName = oneLine(std::move(toName));
    mail.subject = values.at("subject");
    mail.text = tidy(framed("text", letter.form, values, Escape::none)) + '\n';
    mail.html = framed("html", letter.form, values, Escape::html);
    return mail;
}

}  // namespace mc::mail
