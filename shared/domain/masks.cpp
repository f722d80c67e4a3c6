#include "domain/masks.h"

namespace mc::domain {
namespace {

/// Of the character a UTF-8 text begins with.
std::size_t firstLength(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        ++length;
    return length;
}

}  // namespace

std::string maskedEmail(std::string_view email) {
    if (email.empty()) return {};
    const auto at = email.rfind('@');
    const auto local = email.substr(0, at);
    const auto domain = at == std::string_view::npos ? std::string_view() : email.substr(at);
    const auto shown = local.size() > 1 ? local.substr(0, firstLength(local)) : std::string_view();
    return std::string(shown).append("…").append(domain);
}

}  // namespace mc::domain
