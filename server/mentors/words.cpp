#include "mentors/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "domain/text.h"

namespace mc::mentors {

namespace {

constexpr std::uint8_t kNukta = 7;    ///< The combining class of the dots of borrowed sounds, in every script of India.
constexpr std::uint8_t kVoicing = 8;  ///< That of kana: a mark that makes another letter.
constexpr char32_t kBreve = 0x306;    ///< Of й, which is no и.
constexpr char32_t kCyrillicI = 0x438;

/// Letters of Latin that are no letter with a mark, as people without them on the keyboard write them.
struct Plain {
    char32_t letter;
    std::string_view text;
};
constexpr std::array<Plain, 11> kPlain{{{0xe6, "ae"},
                                        {0xf0, "d"},
                                        {0xf8, "o"},
                                        {0xfe, "th"},
                                        {0x111, "d"},
                                        {0x127, "h"},
                                        {0x131, "i"},
                                        {0x142, "l"},
                                        {0x14b, "n"},
                                        {0x153, "oe"},
                                        {0x167, "t"}}};

/// Full case folding, compatibility forms as plain ones, nothing invisible (NFKC_Casefold), and marks parted from their
/// letters (NFD). Ill-formed bytes become U+FFFD.
icu::UnicodeString parted(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    const auto folded = icu::Normalizer2::getNFKCCasefoldInstance(status)->normalize(text, status);
    auto result = icu::Normalizer2::getNFDInstance(status)->normalize(folded, status);
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
    return result;
}

/// Accents on letters of scripts that lend each other theirs, and nuktas; not the vowel signs and viramas that are half
/// of what is written in Devanagari, nor what makes another letter.
bool isLeftOut(char32_t mark, char32_t before) {
    const auto kind = u_getCombiningClass(static_cast<UChar32>(mark));
    if (kind == 0 || kind == kVoicing) return false;
    if (kind == kNukta) return true;
    UErrorCode status = U_ZERO_ERROR;
    const bool shared = uscript_getScript(static_cast<UChar32>(mark), &status) == USCRIPT_INHERITED;
    return shared && !(mark == kBreve && before == kCyrillicI);
}

void put(std::string& out, char32_t c) {
    if (c < 0x80) return out.push_back(static_cast<char>(c));
    const auto* plain = std::ranges::find(kPlain, c, &Plain::letter);
    if (plain != kPlain.end())
        out.append(plain->text);
    else if (const auto digit = u_charDigitValue(static_cast<UChar32>(c)); digit >= 0)
        out.push_back(static_cast<char>('0' + digit));
    else
        domain::appendCodePoint(out, c);
}

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Calls `take(c)` with each code point of the folded text that is not left out.
template <class Take>
void eachFolded(std::string_view utf8, Take take) {
    if (isAscii(utf8)) {
        for (const char c : utf8)
            take(static_cast<char32_t>(domain::lowerAscii(c)));
        return;
    }
    const auto text = parted(utf8);
    char32_t before = 0;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(text.char32At(i));
        if (c >= 0x80 && isLeftOut(c, before)) continue;
        take(before = c);
    }
}

bool isOfAWord(char32_t c, bool first) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ((c == '+' || c == '#') && !first);
    return (U_MASK(u_charType(static_cast<UChar32>(c))) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

}  // namespace

std::string fold(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    eachFolded(utf8, [&](char32_t c) { put(out, c); });
    return out;
}

std::vector<std::string> wordsOf(std::string_view utf8) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    eachFolded(utf8, [&](char32_t c) {
        if (isOfAWord(c, word.empty()))
            put(word, c);
        else
            finish();
    });
    finish();
    return words;
}

}  // namespace mc::mentors
