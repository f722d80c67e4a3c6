#pragma once

#include "app/command_tools.h"

namespace mc::app {

/// `mentor-connect-server outbox list|retry|discard`, for effects (refunds, mails) that wait for a person.
struct OutboxCommand {
    std::vector<std::string> words;  ///< After "outbox".
    bool all = false;
    std::string kind;
    std::string reason;
};

/// Works on the data folder's outbox, with or without a server at work on it; a running one notices within a minute.
/// Prints nobody's address and nothing of what is to be delivered. Throws CommandError, DatabaseError.
void runOutboxCommand(const OutboxCommand& command, const std::filesystem::path& dataDirectory, std::ostream& out);

}  // namespace mc::app
