#include "app/command_tools.h"

#include <algorithm>
#include <iomanip>
#include <ostream>

namespace mc::app {

std::unique_ptr<database::Database> openDatabaseIn(const std::filesystem::path& dataDirectory) {
    const auto file = dataDirectory / "mentor-connect.db";
    if (!std::filesystem::exists(file))
        throw CommandError("there is no server's database in " + dataDirectory.string());
    return database::Database::open(file.string(), {.migrates = false});
}

void printTable(const std::vector<std::vector<std::string>>& lines, std::ostream& out) {
    std::vector<std::size_t> widths(lines.front().size());
    for (const auto& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    for (const auto& line : lines) {
        for (std::size_t i = 0; i + 1 < line.size(); ++i)
            out << std::left << std::setw(static_cast<int>(widths[i])) << line[i] << "  ";
        out << line.back() << '\n';
    }
}

}  // namespace mc::app
