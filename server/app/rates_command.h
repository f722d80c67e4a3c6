#pragma once

#include "app/command_tools.h"
#include "domain/time.h"

namespace mc::app {

/// What the command works with.
struct RatesCommandParts {
    std::filesystem::path dataDirectory;
    domain::ZoneName zone;  ///< The operator's: its dates.
    domain::UtcTime now;
    bool chargesGst = true;  ///< As BookingOptions::chargesGst.
};

/// `mentor-connect-server rates list`: every line of the table of rates, and what holds today without one.
/// `rates set KIND VALUE DATE`: from that date on, of what is booked then; a running server follows at once. `words` stand
/// after "rates". Throws CommandError, DatabaseError.
void runRatesCommand(const std::vector<std::string>& words, const RatesCommandParts& parts, std::ostream& out);

}  // namespace mc::app
