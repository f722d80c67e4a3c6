#include "app/command_tools.h"

#include <algorithm>
#include <ostream>

namespace mc::app {

std::unique_ptr<database::Database> openDatabaseIn(const std::filesystem::path& dataDirectory) {
    const auto file = dataDirectory / "mentor-connect.db";
    if (!std::filesystem::exists(file))
        throw CommandError("there is no server's database in " + dataDirectory.string());
    return database::Database::open(file.string(), {.migrates = false});
}

namespace {

/// Of UTF-8, where each character is as wide as the next.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

void printTable(const std::vector<std::vector<std::string>>& lines, std::ostream& out, std::size_t sums) {
    std::vector<std::size_t> widths(lines.front().size());
    for (const auto& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(line[i]));
    for (const auto& line : lines) {
        std::string printed;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string space(widths[i] - widthOf(line[i]), ' ');
            printed += i < sums ? line[i] + space : space + line[i];
            if (i + 1 < line.size()) printed += "  ";
        }
        printed.erase(printed.find_last_not_of(' ') + 1);
        out << printed << '\n';
    }
}

}  // namespace mc::app
