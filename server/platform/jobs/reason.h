#pragma once

#include <string>
#include <string_view>

namespace mc::jobs {

/// Why something failed, for an operator's eyes: one line of at most 200 bytes, with words that could be somebody's
/// address or number (an "@" in them, or seven digits and more with nothing but signs between) put out.
std::string withoutAddresses(std::string_view reason);

}  // namespace mc::jobs
