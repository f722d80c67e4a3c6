#pragma once

#include <map>
#include <string>
#include <string_view>

#include "domain/language.h"
#include "domain/time.h"

namespace mc::mail {

/// Values for `{{name}}`; plain UTF-8.
using Values = std::map<std::string, std::string>;

/// What the server says in one language (decision 34): resources/mail/words.<tag>.mustache, built into the binary,
/// where `--- name` begins a section. Thread safe.
class Words {
public:
    static const Words& of(domain::Language language);

    bool has(std::string_view name) const { return m_sections.contains(name); }
    /// The section with its placeholders filled, as plain text. Throws std::logic_error for an unknown section or a
    /// value that it names and `values` lacks.
    std::string say(std::string_view name, const Values& values = {}) const;
    /// "Thu 19 Nov 2026"
    std::string date(domain::CivilDate date) const;

    /// Section by name, as written.
    const std::map<std::string, std::string, std::less<>>& sections() const { return m_sections; }

private:
    explicit Words(std::string_view file);
    /// The n-th of a section's words, from 0.
    std::string wordOf(std::string_view name, int n) const;

    std::map<std::string, std::string, std::less<>> m_sections;
};

}  // namespace mc::mail
