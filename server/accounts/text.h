#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mc::accounts {

/// Languages are kept one a line; blank ones are dropped.
std::string joinLanguages(const std::vector<std::string>& languages);
std::vector<std::string> splitLanguages(std::string_view lines);

}  // namespace mc::accounts
