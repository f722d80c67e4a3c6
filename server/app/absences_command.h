#pragma once

#include "app/command_tools.h"

namespace mc::app {

/// `mentor-connect-server absences list`: sessions of which an admin has to decide who was absent (decision 8). What is
/// contested keeps its money until then; a session nobody kept has been refunded and is listed until an admin has looked.
/// `words` stand after "absences". Prints nobody's name or address. Throws CommandError, DatabaseError.
void runAbsencesCommand(const std::vector<std::string>& words, const std::filesystem::path& dataDirectory,
                        std::ostream& out);

}  // namespace mc::app
