#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mc::base {

/// RFC 4648 §4, padded; with a `lineLength` CRLF after so many characters (76 in mails), else one line.
std::string toBase64(std::string_view bytes, int lineLength = 0);
/// Absent when it is not base64. Line breaks are stepped over.
std::optional<std::string> fromBase64(std::string_view text);
/// RFC 4648 §5 without padding.
std::string toBase64Url(std::string_view bytes);

}  // namespace mc::base
