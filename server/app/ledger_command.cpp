#include "app/ledger_command.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <ostream>
#include <set>

#include "payments/credit_check.h"
#include "payments/ledger/ledger_view.h"

namespace mc::app {

namespace {

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
                  domain::format(wrong.kept) + ", its entries sum to " + domain::format(wrong.counted);
    return faults;
}

std::string faultsOf(const std::vector<ledger::BrokenJournal>& journals, std::int64_t notTakenIn) {
    std::string faults;
    for (const auto& [owner, finding] : journals)
        faults += "\nthe journal of " + domain::toString(owner) + " is not what was written at line " +
                  std::to_string(finding.line) + " (" + boost::describe::enum_to_string(finding.fault, "") + ")";
    if (notTakenIn > 0) faults += "\n" + std::to_string(notTakenIn) + " entries are in nobody's journal";
    return faults;
}

std::string faultsOf(const std::vector<payments::CreditSum>& credits) {
    std::string faults;
    for (const auto& [inLots, inBooks] : credits)
        faults += "\nstudents have credits of " + domain::format(inLots) + ", the books owe " + domain::format(inBooks);
    return faults;
}

std::string sumOrNothing(std::int64_t minor, domain::Currency currency) {
    return minor == 0 ? std::string() : domain::format({minor, currency});
}

/// Debits and credits of one currency come to the same sum: a recount that found nothing says so.
void printBalance(const std::vector<ledger::AccountSum>& sums, domain::Currency currency, std::ostream& out) {
    std::vector<std::vector<std::string>> lines{{"ACCOUNT", "DEBIT", "CREDIT"}};
    std::int64_t debits = 0;
    std::int64_t credits = 0;
    for (const auto& [account, sum] : sums) {
        if (sum.currency != currency) continue;
        const auto debit = std::max<std::int64_t>(sum.minor, 0);
        const auto credit = std::max<std::int64_t>(-sum.minor, 0);
        debits += debit;
        credits += credit;
        lines.push_back({nameOf(account), sumOrNothing(debit, currency), sumOrNothing(credit, currency)});
    }
    lines.push_back({"total", domain::format({debits, currency}), domain::format({credits, currency})});
    out << '\n';
    printTable(lines, out, 1);
}

void printBalances(const std::vector<ledger::AccountSum>& sums, std::ostream& out) {
    std::set<domain::Currency> currencies;
    for (const auto& each : sums)
        currencies.insert(each.sum.currency);
    for (const auto currency : currencies)
        printBalance(sums, currency, out);
}

}  // namespace

void runLedgerCommand(const std::vector<std::string>& words, const std::filesystem::path& dataDirectory,
                      std::ostream& out) {
    if (words != std::vector<std::string>{"check"}) throw CommandError("ledger wants check");
    const auto database = openDatabaseIn(dataDirectory);
    struct Books {
        ledger::Recount recount;
        std::vector<ledger::BrokenJournal> journals;
        std::int64_t notTakenIn = 0;
        std::vector<ledger::AccountSum> sums;
        std::vector<payments::CreditSum> credits;
    };
    const auto books = database->read([](database::Reader& reader) {
        const ledger::MentorJournal journal;
        return Books{ledger::recount(reader), journal.broken(reader), journal.notTakenIn(reader),
                     ledger::trialBalance(reader), payments::wrongCredits(reader)};
    });
    const auto faults = faultsOf(books.recount) + faultsOf(books.journals, books.notTakenIn) + faultsOf(books.credits);
    if (!faults.empty()) throw LedgerBroken("the books do not add up:" + faults);
    out << books.recount.journals << " movements, each balances, and every balance is what its entries sum to.\n";
    printBalances(books.sums, out);
}

}  // namespace mc::app
