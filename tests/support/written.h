#pragma once

#include <QString>
#include <algorithm>
#include <string>

namespace mc::tests {

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Of Devanagari.
inline bool isHindi(const std::string& text) {
    const auto wide = QString::fromStdString(text);
    return std::any_of(wide.begin(), wide.end(), [](QChar c) { return c.script() == QChar::Script_Devanagari; });
}

}  // namespace mc::tests
