#include "app/audit_command.h"

#include <ostream>

#include "platform/audit/audit_log.h"

namespace mc::app {

namespace {

using audit::AuditLog;

void verify(database::Database& database, std::ostream& out) {
    const auto verdict = database.read([](database::Reader& reader) { return AuditLog().verify(reader); });
    if (verdict.brokenAt)
        throw AuditBroken("the audit log is not what was written: entry " + std::to_string(*verdict.brokenAt) +
                          " does not follow from those before it (" + std::to_string(verdict.entries) + " are right)");
    out << verdict.entries << " entries, each as it was written.\nHead: " << verdict.head
        << "\nKeep the head elsewhere: a log that was cut off does not lead to it.\n";
}

std::vector<std::string> lineOf(const audit::Entry& entry) {
    const auto& deed = entry.deed;
    return {std::to_string(entry.number),
            domain::toIso(deed.at),
            deed.actor ? domain::toString(*deed.actor) : "operator",
            deed.action,
            deed.subjectKind + ' ' + domain::toString(domain::UserId{deed.subjectId}),
            deed.detail,
            deed.reason};
}

void list(database::Database& database, std::ostream& out) {
    const auto entries = database.read([](database::Reader& reader) { return AuditLog().search(reader, {}); });
    std::vector<std::vector<std::string>> lines{{"NUMBER", "AT", "BY", "DEED", "OF", "WHAT", "REASON"}};
    for (const auto& entry : entries)
        lines.push_back(lineOf(entry));
    if (entries.empty())
        out << "Nothing has been recorded yet.\n";
    else
        printTable(lines, out);
}

}  // namespace

void runAuditCommand(const std::vector<std::string>& words, const std::filesystem::path& dataDirectory,
                     std::ostream& out) {
    const auto verb = words.size() == 1 ? words.front() : std::string();
    if (verb != "verify" && verb != "list") throw CommandError("audit wants verify or list");
    const auto database = openDatabaseIn(dataDirectory);
    verb == "verify" ? verify(*database, out) : list(*database, out);
}

}  // namespace mc::app
