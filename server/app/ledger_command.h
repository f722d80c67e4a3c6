#pragma once

#include "app/command_tools.h"

namespace mc::app {

/// `mentor-connect-server ledger check`: reads all books again, says whether every movement balances and every kept
/// balance is what its entries sum to, and prints the trial balance. `words` stand after "ledger". Prints ids and sums,
/// nobody's name. Throws CommandError for other words, and LedgerBroken.
void runLedgerCommand(const std::vector<std::string>& words, const std::filesystem::path& dataDirectory,
                      std::ostream& out);

/// The books do not add up.
class LedgerBroken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace mc::app
