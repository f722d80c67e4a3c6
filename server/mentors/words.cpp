#include "mentors/words.h"

#include <algorithm>
#include <array>

#include "domain/text.h"

namespace mc::mentors {

namespace {

/// Base letters of U+00C0 to U+017F, in order; "." where a letter has none and stands for itself (× and ÷), two letters
/// where one is written as two are found by kDouble.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiii"   // 00C0
    "dnooooo.ouuuuyts"   // 00D0
    "aaaaaaaceeeeiiii"   // 00E0
    "dnooooo.ouuuuyty"   // 00F0
    "aaaaaaccccccccdd"   // 0100
    "ddeeeeeeeeeegggg"   // 0110
    "gggghhhhiiiiiiii"   // 0120
    "iiiijjkkklllllll"   // 0130
    "lllnnnnnnnnnoooo"   // 0140
    "oooorrrrrrssssss"   // 0150
    "ssttttttuuuuuuuu"   // 0160
    "uuuuwwyyyzzzzzzs";  // 0170
static_assert(kLatin.size() == 0x180 - 0xc0);

struct Double {
    char32_t letter;
    std::string_view text;
};
constexpr std::array<Double, 11> kDouble{{{0xc6, "ae"},
                                          {0xe6, "ae"},
                                          {0xde, "th"},
                                          {0xfe, "th"},
                                          {0xdf, "ss"},
                                          {0x132, "ij"},
                                          {0x133, "ij"},
                                          {0x152, "oe"},
                                          {0x153, "oe"},
                                          {0x1c6, "dz"},
                                          {0x1e9e, "ss"}}};

/// Base letters of U+1E00 to U+1EFF (dotted and Vietnamese letters) come in runs.
struct Run {
    char32_t last;
    char letter;
};
constexpr std::array<Run, 32> kExtended{
    {{0x1e01, 'a'}, {0x1e07, 'b'}, {0x1e09, 'c'}, {0x1e13, 'd'}, {0x1e1d, 'e'}, {0x1e1f, 'f'}, {0x1e21, 'g'},
     {0x1e2b, 'h'}, {0x1e2f, 'i'}, {0x1e35, 'k'}, {0x1e3d, 'l'}, {0x1e43, 'm'}, {0x1e4b, 'n'}, {0x1e53, 'o'},
     {0x1e57, 'p'}, {0x1e5f, 'r'}, {0x1e69, 's'}, {0x1e71, 't'}, {0x1e7b, 'u'}, {0x1e7f, 'v'}, {0x1e89, 'w'},
     {0x1e8d, 'x'}, {0x1e8f, 'y'}, {0x1e95, 'z'}, {0x1e96, 'h'}, {0x1e97, 't'}, {0x1e98, 'w'}, {0x1e99, 'y'},
     {0x1e9a, 'a'}, {0x1e9f, 's'}, {0x1eb7, 'a'}, {0x1ec7, 'e'}}};
constexpr std::array<Run, 4> kVietnamese{{{0x1ecb, 'i'}, {0x1ee3, 'o'}, {0x1ef1, 'u'}, {0x1eff, 'y'}}};

bool isDropped(char32_t c) {
    return (c >= 0x300 && c <= 0x36f) || c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x2060 && c <= 0x2064) ||
           c == 0xfeff || c == 0x93c;
}

bool isSeparator(char32_t c) {
    return (c >= 0x80 && c <= 0xa9) || (c >= 0xab && c <= 0xb4) || (c >= 0xb6 && c <= 0xb9) ||
           (c >= 0xbb && c <= 0xbf) || c == 0xd7 || c == 0xf7 || c == 0x964 || c == 0x965 || c == 0x970 ||
           (c >= 0x2000 && c <= 0x206f) || (c >= 0x20a0 && c <= 0x20cf) || (c >= 0x2190 && c <= 0x2bff) ||
           (c >= 0x2e00 && c <= 0x2e7f) || (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020) ||
           c == 0xfffd || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xff01 && c <= 0xff0f) ||
           (c >= 0x1f000 && c <= 0x1faff);
}

/// Devanagari letters that Unicode has both as one and as a letter with a nukta (U+0958 to U+095F, and three more).
char32_t withoutNukta(char32_t c) {
    constexpr std::array<char32_t, 8> kPlain{0x915, 0x916, 0x917, 0x91c, 0x921, 0x922, 0x92b, 0x92f};
    if (c >= 0x958 && c <= 0x95f) return kPlain[c - 0x958];
    return c == 0x929 ? 0x928 : c == 0x931 ? 0x930 : c == 0x934 ? 0x933 : c;
}

/// Lower case of the scripts that have it and are not Latin.
char32_t lowered(char32_t c) {
    if ((c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f)) return c + 0x20;
    if (c >= 0x400 && c <= 0x40f) return c + 0x50;
    return c == 0x3c2 ? 0x3c3 : c;
}

char extendedBase(char32_t c) {
    const auto in = [&](const auto& runs) {
        const auto* run = std::find_if(runs.begin(), runs.end(), [&](const Run& r) { return c <= r.last; });
        return run == runs.end() ? '\0' : run->letter;
    };
    const char letter = in(kExtended);
    return letter ? letter : in(kVietnamese);
}

void foldInto(std::string& out, char32_t c) {
    if (c < 0x80) {
        out.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 0x20 : c));
        return;
    }
    if (isDropped(c)) return;
    const auto* pair = std::find_if(kDouble.begin(), kDouble.end(), [&](const Double& d) { return d.letter == c; });
    if (pair != kDouble.end())
        out.append(pair->text);
    else if (c >= 0xc0 && c < 0x180 && kLatin[c - 0xc0] != '.')
        out.push_back(kLatin[c - 0xc0]);
    else if (c >= 0x1e00 && c <= 0x1eff)
        out.push_back(extendedBase(c));
    else
        domain::appendCodePoint(out, withoutNukta(lowered(c)));
}

bool isAsciiLetterOrDigit(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string fold(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    while (!utf8.empty())
        foldInto(out, domain::takeCodePoint(utf8));
    return out;
}

std::vector<std::string> wordsOf(std::string_view utf8) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    while (!utf8.empty()) {
        const auto c = domain::takeCodePoint(utf8);
        if (c < 0x80 ? isAsciiLetterOrDigit(c) || ((c == '+' || c == '#') && !word.empty()) : !isSeparator(c))
            foldInto(word, c);
        else if (!isDropped(c))
            finish();
    }
    finish();
    return words;
}

}  // namespace mc::mentors
