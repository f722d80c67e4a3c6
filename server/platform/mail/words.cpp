#include "platform/mail/words.h"

#include <sstream>
#include <stdexcept>

#include "platform/mail/embedded_templates.h"
#include "platform/mail/mustache.h"

namespace mc::mail {

Words::Words(std::string_view file) : m_sections(sectionsOf(file)) {}

const Words& Words::of(domain::Language language) {
    static const Words english(base::contentOf(embeddedTemplates(), "words.en.mustache"));
    static const Words hindi(base::contentOf(embeddedTemplates(), "words.hi.mustache"));
    return language == domain::Language::hi ? hindi : english;
}

std::string Words::say(std::string_view name, const Values& values) const {
    const auto section = m_sections.find(name);
    if (section == m_sections.end()) throw std::logic_error("no words for " + std::string(name));
    return fill(section->second, values, Escape::none);
}

std::string Words::wordOf(std::string_view name, int n) const {
    std::istringstream words(say(name));
    std::string word;
    for (int i = 0; i <= n; ++i)
        words >> word;
    return word;
}

std::string Words::date(domain::CivilDate date) const {
    return say("date", {{"weekday", wordOf("weekdays", domain::isoWeekday(date) - 1)},
                        {"day", std::to_string(date.day)},
                        {"month", wordOf("months", date.month - 1)},
                        {"year", std::to_string(date.year)}});
}

}  // namespace mc::mail
