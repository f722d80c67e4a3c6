#include "domain/ids.h"

namespace mc::domain {
namespace {

constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kLength = 13;
constexpr unsigned kBits = 5;

}  // namespace

std::string encodeId(std::int64_t value) {
    std::string text(kLength, '0');
    auto rest = static_cast<std::uint64_t>(value);
    for (std::size_t i = kLength; i-- > 0; rest >>= kBits)
        text[i] = kAlphabet[rest & 31U];
    return text;
}

std::optional<std::int64_t> decodeId(std::string_view text) {
    if (text.size() != kLength) return std::nullopt;
    // Thirteen characters hold 65 bits; the first may only carry three, so that the value stays positive.
    if (text[0] < '0' || text[0] > '7') return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) {
        const auto digit = kAlphabet.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        value = (value << kBits) | digit;
    }
    if (value == 0) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

}  // namespace mc::domain
