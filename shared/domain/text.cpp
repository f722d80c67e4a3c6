#include "domain/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace mc::domain {

namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);

/// Most text is ASCII, so that is taken eight bytes at a time.
bool isAsciiWord(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, kWord);
    return (word & 0x8080808080808080ULL) == 0;
}

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

/// Bytes of the well-formed sequence at the start of `text`; 0 when there is none. The table is RFC 3629 §4.
std::size_t sequenceLength(std::string_view text) {
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0U; };
    const auto tail = [&](std::size_t i) { return i < text.size() && continues(text[i]); };
    const auto first = at(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return tail(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool second = first == 0xE0 ? at(1) >= 0xA0 : first == 0xED ? at(1) <= 0x9F : true;
        return second && tail(1) && tail(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool second = first == 0xF0 ? at(1) >= 0x90 : first == 0xF4 ? at(1) <= 0x8F : true;
        return second && tail(1) && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

bool isAlnum(char c) {
    return (c >= '0' && c <= '9') || (lowerAscii(c) >= 'a' && lowerAscii(c) <= 'z');
}

/// Whether part(piece) holds for each piece between separators.
template <class Predicate>
bool everyPart(std::string_view text, char separator, Predicate part) {
    for (;;) {
        const auto end = text.find(separator);
        if (!part(text.substr(0, end))) return false;
        if (end == std::string_view::npos) return true;
        text.remove_prefix(end + 1);
    }
}

bool isHostLabel(std::string_view label) {
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, [](char c) { return isAlnum(c) || c == '-'; });
}

bool isLocalPart(std::string_view local) {
    static constexpr std::string_view kRefused = "()<>[]\\,;:@\"";
    const auto isAtom = [](std::string_view atom) {
        return !atom.empty() && std::ranges::all_of(atom, [](char c) {
            return c > 0x20 && c < 0x7f && kRefused.find(c) == std::string_view::npos;
        });
    };
    return local.size() <= 64 && everyPart(local, '.', isAtom);
}

}  // namespace

char32_t takeCodePoint(std::string_view& utf8) {
    const auto size = sequenceLength(utf8);
    const auto lead = static_cast<unsigned char>(utf8.front());
    char32_t value = size == 0 ? kReplacement : size == 1 ? lead : lead & (0x7fU >> size);
    for (std::size_t i = 1; i < size; ++i)
        value = (value << 6) | (static_cast<unsigned char>(utf8[i]) & 0x3fU);
    utf8.remove_prefix(std::max<std::size_t>(size, 1));
    return value;
}

void appendCodePoint(std::string& out, char32_t c) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (c < 0x80) return put(c);
    if (c < 0x800) {
        put(0xc0 | (c >> 6));
    } else if (c < 0x10000) {
        put(0xe0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3f));
    } else {
        put(0xf0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3f));
        put(0x80 | ((c >> 6) & 0x3f));
    }
    put(0x80 | (c & 0x3f));
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        if (text.size() >= kWord && isAsciiWord(text.data())) {
            text.remove_prefix(kWord);
            continue;
        }
        const auto length = sequenceLength(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::size_t codePoints(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return !continues(c); }));
}

std::size_t characterEnd(std::string_view utf8, std::size_t most) {
    if (most >= utf8.size()) return utf8.size();
    while (most > 0 && continues(utf8[most]))
        --most;
    return most;
}

char lowerAscii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowerAscii(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return lowerAscii(c); });
    return lower;
}

bool isHostName(std::string_view text) {
    return text.size() <= 253 && everyPart(text, '.', isHostLabel);
}

bool isEmailAddress(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos || text.size() > 254) return false;
    const auto host = text.substr(at + 1);
    return isLocalPart(text.substr(0, at)) && isHostName(host) && host.find('.') != std::string_view::npos;
}

}  // namespace mc::domain
