#pragma once

#include <string>
#include <string_view>

namespace mc::domain {

/// Enough of an address to tell two people apart, too little to write to: "a…@example.com". Empty for an empty one.
std::string maskedEmail(std::string_view email);

}  // namespace mc::domain
