#include "platform/base/csv.h"

#include <string_view>

namespace mc::base {

namespace {

std::string csvField(std::string text) {
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) text.insert(0, "'");
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

}  // namespace

std::string csvRow(const std::vector<std::string>& fields) {
    std::string row;
    for (const auto& field : fields)
        row += (row.empty() ? "" : ",") + csvField(field);
    return row + "\r\n";
}

}  // namespace mc::base
