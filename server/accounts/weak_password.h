#pragma once

#include <string_view>

namespace mc::accounts {

/// Shorter than ten characters, on the list of the commonest, or made of the person's own name or address, of one
/// character, or of a run such as 1234567890. Comparing ignores case.
bool isWeakPassword(std::string_view password, std::string_view name, std::string_view email);

}  // namespace mc::accounts
