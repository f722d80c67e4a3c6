#include "accounts/text.h"

#include <algorithm>

namespace mc::accounts {

std::string joinLanguages(const std::vector<std::string>& languages) {
    std::string lines;
    for (const auto& language : languages) {
        if (language.empty()) continue;
        if (!lines.empty()) lines += '\n';
        lines += language;
    }
    return lines;
}

std::vector<std::string> splitLanguages(std::string_view lines) {
    std::vector<std::string> languages;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        languages.emplace_back(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return languages;
}

}  // namespace mc::accounts
