#include "app/ledger_command.h"

#include <boost/describe/enum_to_string.hpp>
#include <ostream>

#include "payments/ledger/ledger_view.h"

namespace mc::app {

namespace {

/// Sign, whole units, two decimals: every currency of the server has hundredths.
std::string amountOf(const domain::Money& money) {
    const auto minor = money.minor < 0 ? -money.minor : money.minor;
    const auto cents = std::to_string(minor % 100);
    return std::string(money.minor < 0 ? "-" : "") + std::to_string(minor / 100) + '.' + (cents.size() < 2 ? "0" : "") +
           cents;
}

std::string nameOf(ledger::AccountKind kind) {
    return boost::describe::enum_to_string(kind, "");
}

std::string faultsOf(const ledger::Recount& recount) {
    std::string faults;
    for (const auto& cause : recount.unbalanced)
        faults += "\nthe movement " + cause + " does not balance";
    for (const auto& wrong : recount.wrong)
        faults += "\nthe account " + nameOf(wrong.account) +
                  (wrong.owner ? " of " + domain::toString(wrong.owner) : std::string()) + " says " +
                  amountOf(wrong.kept) + ", its entries sum to " + amountOf(wrong.counted);
    return faults;
}

void printBalance(const std::vector<ledger::AccountSum>& sums, std::ostream& out) {
    std::vector<std::vector<std::string>> lines{{"ACCOUNT", "CURRENCY", "DEBIT", "CREDIT"}};
    for (const auto& [account, sum] : sums) {
        const bool debit = sum.minor >= 0;
        const auto amount = amountOf(debit ? sum : domain::Money{-sum.minor, sum.currency});
        lines.push_back({nameOf(account), std::string(sum.currency.text()), debit ? amount : "", debit ? "" : amount});
    }
    printTable(lines, out);
}

}  // namespace

void runLedgerCommand(const std::vector<std::string>& words, const std::filesystem::path& dataDirectory,
                      std::ostream& out) {
    if (words != std::vector<std::string>{"check"}) throw CommandError("ledger wants check");
    const auto database = openDatabaseIn(dataDirectory);
    struct Books {
        ledger::Recount recount;
        std::vector<ledger::AccountSum> sums;
    };
    const auto books = database->read([](database::Reader& reader) {
        return Books{ledger::recount(reader), ledger::trialBalance(reader)};
    });
    if (!books.recount.isRight()) throw LedgerBroken("the books do not add up:" + faultsOf(books.recount));
    out << books.recount.journals << " movements, each balances, and every balance is what its entries sum to.\n";
    if (!books.sums.empty()) printBalance(books.sums, out);
}

}  // namespace mc::app
