#pragma once

#include "app/command_tools.h"

namespace mc::app {

/// `mentor-connect-server audit verify|list`: reads the whole chain of the audit log and says whether it is as it was
/// written; or shows the newest deeds. `words` stand after "audit". Prints ids and codes, nobody's name. Throws
/// CommandError for other words, and AuditBroken.
void runAuditCommand(const std::vector<std::string>& words, const std::filesystem::path& dataDirectory,
                     std::ostream& out);

/// The log is not what was written.
class AuditBroken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace mc::app
