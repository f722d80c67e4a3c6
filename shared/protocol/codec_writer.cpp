#include "codec_writer.h"

#include <array>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <cmath>
#include <cstring>

namespace mc::protocol::detail {

namespace {

constexpr auto kNeedsEscape = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c)
        table[c] = true;
    table['"'] = table['\\'] = true;
    return table;
}();

void appendEscaped(std::string& out, char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
        case '"':
            out.append("\\\"");
            return;
        case '\\':
            out.append("\\\\");
            return;
        case '\n':
            out.append("\\n");
            return;
        case '\r':
            out.append("\\r");
            return;
        case '\t':
            out.append("\\t");
            return;
        case '\b':
            out.append("\\b");
            return;
        case '\f':
            out.append("\\f");
            return;
        default:
            break;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.append("\\u00").append({kHex[byte >> 4], kHex[byte & 15]});
}

/// How many of the first bytes need no escape, eight at a time: a byte with a control character, a quote or a backslash
/// turns up as a set high bit (a false alarm only sends the eight to the byte loop).
std::size_t plainPrefix(std::string_view text) {
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr std::uint64_t kHigh = 0x8080808080808080;
    const auto hasZero = [](std::uint64_t word) { return (word - kOnes) & ~word & kHigh; };
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + at, 8);
        const auto control = (word - kOnes * 0x20) & ~word & kHigh;
        if (control | hasZero(word ^ kOnes * '"') | hasZero(word ^ kOnes * '\\')) break;
    }
    while (at < text.size() && !kNeedsEscape[static_cast<unsigned char>(text[at])])
        ++at;
    return at;
}

void putTwo(char* at, int value) {
    at[0] = static_cast<char>('0' + value / 10);
    at[1] = static_cast<char>('0' + value % 10);
}

/// "2026-11-19" into ten characters; years 0 to 9999.
void putDate(char* at, domain::CivilDate date) {
    putTwo(at, date.year / 100 % 100);
    putTwo(at + 2, date.year % 100);
    at[4] = at[7] = '-';
    putTwo(at + 5, date.month);
    putTwo(at + 8, date.day);
}

}  // namespace

void writeLeaf(std::string& out, std::string_view text) {
    out.push_back('"');
    while (true) {
        const auto plain = plainPrefix(text);
        out.append(text.data(), plain);
        if (plain == text.size()) break;
        appendEscaped(out, text[plain]);
        text.remove_prefix(plain + 1);
    }
    out.push_back('"');
}

void writeLeaf(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out.append("null");
        return;
    }
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, static_cast<std::size_t>(end - digits));
}

void writeLeaf(std::string& out, domain::UtcTime time) {
    auto days = time.seconds / domain::kDay;
    auto rest = static_cast<int>(time.seconds % domain::kDay);
    if (rest < 0) rest += static_cast<int>(domain::kDay), --days;
    char text[22] = {'"'};
    putDate(text + 1, domain::fromDays(days));
    text[11] = 'T';
    putTwo(text + 12, rest / 3600);
    text[14] = text[17] = ':';
    putTwo(text + 15, rest / 60 % 60);
    putTwo(text + 18, rest % 60);
    text[20] = 'Z';
    text[21] = '"';
    out.append(text, sizeof text);
}

void writeLeaf(std::string& out, domain::CivilDate date) {
    char text[12] = {'"'};
    putDate(text + 1, date);
    text[11] = '"';
    out.append(text, sizeof text);
}

void writeLeaf(std::string& out, domain::WallTime time) {
    char text[7] = {'"'};
    putTwo(text + 1, time.minutes / 60);
    text[3] = ':';
    putTwo(text + 4, time.minutes % 60);
    text[6] = '"';
    out.append(text, sizeof text);
}

void writeLeaf(std::string& out, const domain::Money& money) {
    out.append("{\"minor\":");
    writeLeaf(out, money.minor);
    out.append(",\"currency\":\"").append(money.currency.text()).append("\"}");
}

void writeJson(std::string& out, const boost::json::value& json) {
    out.append(boost::json::serialize(json));
}

void writeId(std::string& out, std::int64_t id) {
    out.push_back('"');
    out.append(domain::encodeId(id)).push_back('"');
}

}  // namespace mc::protocol::detail
