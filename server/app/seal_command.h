#pragma once

#include "app/command_tools.h"

namespace mc::app {

/// "seal list", "seal new-key" and "seal reseal", beside a server that may be at work. Throws CommandError, DatabaseError,
/// ConfigError.
void runSealCommand(const std::vector<std::string>& words, const std::filesystem::path& dataDirectory,
                    std::ostream& out);

}  // namespace mc::app
