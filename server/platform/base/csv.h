#pragma once

#include <string>
#include <vector>

namespace mc::base {

/// One line of a table that other programs open (RFC 4180): every field quoted, and none that a spreadsheet would take for
/// a formula.
std::string csvRow(const std::vector<std::string>& fields);

}  // namespace mc::base
