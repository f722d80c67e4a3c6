#pragma once

#include <string>
#include <string_view>

namespace mc::http {

/// ASCII only, as header names are.
bool equalsIgnoringCase(std::string_view a, std::string_view b);
/// application/x-www-form-urlencoded: %XX and "+"; a "%" that is not followed by two hex digits stays.
std::string percentDecoded(std::string_view text);
/// Whether a path and query, percent-decoded, are UTF-8 without U+0000: only then may they go into SQL and JSON.
bool isText(std::string_view target);
/// What a header value we send may hold: no CR, LF, NUL or other control characters, except tab.
bool isHeaderValue(std::string_view text);
/// 1 to 64 of A-Z a-z 0-9 . _ -
bool isPlainId(std::string_view text);
/// Visible ASCII, 1 to `most` characters.
bool isVisibleAscii(std::string_view text, std::size_t most);

}  // namespace mc::http
