#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mc::mentors {

/// Text as search compares it: lower case, Latin letters without their accents, nothing invisible. Marks that are part
/// of a letter elsewhere (the vowel signs and the virama of Devanagari) stay; the dot of borrowed sounds (nukta) goes,
/// because people leave it out.
std::string fold(std::string_view utf8);

/// The folded words of a text, in order, duplicates included. Letters, digits and combining marks make words; so do the
/// signs of "C++" and "C#".
std::vector<std::string> wordsOf(std::string_view utf8);

}  // namespace mc::mentors
