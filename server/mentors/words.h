#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mc::mentors {

/// Text as search compares it, by Unicode's own tables (ICU): case folded, full-width and other compatibility forms
/// plain, letters without their accents, digits of every script as 0 to 9, nothing invisible. Marks that are part of a
/// letter (the vowel signs and the virama of Devanagari) stay; the dot of borrowed sounds (nukta) goes, because people
/// leave it out.
std::string fold(std::string_view utf8);

/// Words of one search that count; further ones are left out.
inline constexpr std::size_t kMostWords = 8;

/// The folded words of a text, in order, duplicates included. Letters, digits and combining marks make words; so do the
/// signs of "C++" and "C#".
std::vector<std::string> wordsOf(std::string_view utf8);

}  // namespace mc::mentors
