#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "platform/database/database.h"

namespace mc::app {

/// What an operator typed is no command, or means nothing that is there.
class CommandError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The database of a data folder, beside a server that may be at work on it. Throws CommandError, DatabaseError.
std::unique_ptr<database::Database> openDatabaseIn(const std::filesystem::path& dataDirectory);

/// In columns as wide as what is in them; all lines have as many words as the first. Columns from `sums` on end at the
/// right.
void printTable(const std::vector<std::vector<std::string>>& lines, std::ostream& out,
                std::size_t sums = std::string::npos);

}  // namespace mc::app
