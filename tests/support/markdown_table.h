#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace mc::test {

/// A table of a Markdown file as text, cell by cell.
struct MarkdownTable {
    std::vector<std::string> head;
    std::vector<std::map<std::string, std::string>> rows;

    /// Some of its columns, row by row: "1 | Ananya | 3000.00".
    std::vector<std::string> lines(const std::vector<std::string>& columns) const {
        std::vector<std::string> all;
        for (const auto& row : rows) {
            std::string line;
            for (const auto& column : columns)
                line += (line.empty() ? "" : " | ") + row.at(column);
            all.push_back(line);
        }
        return all;
    }
    std::vector<std::string> lines() const { return lines(head); }
};

inline std::vector<std::string> markdownCells(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream from(line.substr(1));
    for (std::string cell; std::getline(from, cell, '|');) {
        const auto first = cell.find_first_not_of(' ');
        const auto last = cell.find_last_not_of(' ');
        cells.push_back(first == std::string::npos ? std::string() : cell.substr(first, last - first + 1));
    }
    return cells;
}

/// The first table below the heading of that name. Throws where there is none, and for a row of another length.
inline MarkdownTable markdownTable(const std::string& file, std::string_view heading) {
    std::ifstream from(file);
    MarkdownTable table;
    std::string line;
    while (std::getline(from, line) && line != "## " + std::string(heading))
        continue;
    while (std::getline(from, line) && !line.starts_with('|'))
        continue;
    if (!from) throw std::runtime_error(file + " has no table of " + std::string(heading));
    table.head = markdownCells(line);
    std::getline(from, line);  // What stands between head and rows.
    while (std::getline(from, line) && line.starts_with('|')) {
        const auto cells = markdownCells(line);
        if (cells.size() != table.head.size()) throw std::runtime_error("a row of another length: " + line);
        auto& row = table.rows.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i)
            row[table.head[i]] = cells[i];
    }
    return table;
}

}  // namespace mc::test
