#pragma once

#include <string>
#include <string_view>

#include "domain/text.h"

namespace mc::database {

/// The pattern of `lower(…) LIKE $1 ESCAPE '\'` for texts with this one in them, in any case of ASCII.
inline std::string likeContaining(std::string_view text) {
    std::string pattern = "%";
    for (const char c : domain::lowerAscii(text)) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

}  // namespace mc::database
