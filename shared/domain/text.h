#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mc::domain {

/// What stands for bytes that are no character.
inline constexpr char32_t kReplacement = 0xfffd;

/// Takes one code point off the front of a text that is not empty. Bytes that begin no well-formed sequence (RFC 3629:
/// no surrogates, no over-long forms, nothing cut off) are taken one by one, as kReplacement.
char32_t takeCodePoint(std::string_view& utf8);
/// As UTF-8. `c` is a code point.
void appendCodePoint(std::string& out, char32_t c);

/// Well-formed by RFC 3629. U+0000 is.
bool isUtf8(std::string_view text);
/// Unicode code points in valid UTF-8.
std::size_t codePoints(std::string_view utf8);
/// The last place at or before `most` bytes where valid UTF-8 may be cut without parting a character.
std::size_t characterEnd(std::string_view utf8, std::size_t most);

/// ASCII only: other letters stay.
char lowerAscii(char c);
std::string lowerAscii(std::string_view text);

/// 1 to 63 letters, digits and inner hyphens a label, 253 in all. One label will do.
bool isHostName(std::string_view text);
/// local@domain.tld in ASCII, at most 254 bytes: what RFC 5321 lets through without quotes, comments or literals, so that
/// it may stand in a mail's header and in the dialogue with a mail server as it is.
bool isEmailAddress(std::string_view text);

}  // namespace mc::domain
