#include "domain/masks.h"

#include "domain/text.h"

namespace mc::domain {

std::string maskedEmail(std::string_view email) {
    if (email.empty()) return {};
    const auto at = email.rfind('@');
    const auto local = email.substr(0, at);
    const auto domain = at == std::string_view::npos ? std::string_view() : email.substr(at);
    auto hidden = local;
    if (local.size() > 1) takeCodePoint(hidden);
    const auto shown = local.substr(0, local.size() - hidden.size());
    return std::string(shown).append("…").append(domain);
}

}  // namespace mc::domain
