#include "app/outbox_command.h"

#include <algorithm>
#include <ostream>

#include "platform/base/clock.h"
#include "platform/jobs/outbox_store.h"

namespace mc::app {

namespace {

using database::Database;
using jobs::OutboxState;
using jobs::OutboxStore;

using Line = std::vector<std::string>;

std::string stateOf(const jobs::OpenRow& row) {
    if (row.state == OutboxState::stuck) return "stuck";
    if (row.state == OutboxState::claimed) return "at work";
    return row.attempts > 0 ? "trying" : "waiting";
}

std::string nextOf(const jobs::OpenRow& row, domain::UtcTime now) {
    if (row.state != OutboxState::waiting) return "-";
    return row.dueAt <= now ? "now" : domain::toIso(row.dueAt);
}

Line lineOf(const jobs::OpenRow& row, domain::UtcTime now) {
    return {domain::toString(row.id),    row.kind,         stateOf(row), std::to_string(row.attempts),
            domain::toIso(row.wantedAt), nextOf(row, now), row.lastError};
}

void list(Database& database, bool everything, domain::UtcTime now, std::ostream& out) {
    const auto rows = database.read([&](database::Reader& reader) { return OutboxStore().open(reader, everything); });
    std::vector<Line> lines{{"ID", "KIND", "STATE", "TRIES", "WANTED", "NEXT TRY", "LAST ERROR"}};
    for (const auto& row : rows)
        lines.push_back(lineOf(row, now));
    if (!rows.empty()) printTable(lines, out);
    const auto stuck = std::ranges::count(rows, OutboxState::stuck, &jobs::OpenRow::state);
    out << stuck << " stuck, " << rows.size() - static_cast<std::size_t>(stuck) << " to be tried.\n";
}

domain::OutboxId idOf(const std::string& word) {
    const auto id = domain::parseId<domain::OutboxId>(word);
    if (!id) throw CommandError(word + " is no ID of the list");
    return *id;
}

/// Exactly one of ID, --kind and --all: nobody requeues everything by forgetting a word.
jobs::Selection selectionOf(const OutboxCommand& command) {
    const bool one = command.words.size() == 2;
    if (command.words.size() > 2 || one + command.all + !command.kind.empty() != 1)
        throw CommandError("outbox retry wants an ID, --kind=KIND or --all");
    jobs::Selection which;
    if (one) which.id = idOf(command.words[1]);
    which.kind = command.kind;
    return which;
}

void retry(Database& database, const OutboxCommand& command, domain::UtcTime now, std::ostream& out) {
    const auto which = selectionOf(command);
    const auto rows = database.write([&](database::Transaction& tx) { return OutboxStore().retry(tx, which, now); });
    if (rows == 0 && which.id) throw CommandError("nothing of this ID is stuck or has failed");
    out << rows << " to be tried again; a running server begins within a minute.\n";
}

void discard(Database& database, const OutboxCommand& command, domain::UtcTime now, std::ostream& out) {
    if (command.words.size() != 2 || command.reason.empty())
        throw CommandError("outbox discard wants an ID and --reason=TEXT");
    const auto id = idOf(command.words[1]);
    const bool done =
        database.write([&](database::Transaction& tx) { return OutboxStore().discard(tx, id, command.reason, now); });
    if (!done) throw CommandError("nothing of this ID is stuck or waits");
    out << "Discarded; the reason is kept.\n";
}

}  // namespace

void runOutboxCommand(const OutboxCommand& command, const std::filesystem::path& dataDirectory, std::ostream& out) {
    const auto verb = command.words.empty() ? std::string() : command.words.front();
    if (verb != "list" && verb != "retry" && verb != "discard")
        throw CommandError("outbox wants list, retry or discard");
    const auto database = openDatabaseIn(dataDirectory);
    const auto now = base::SystemClock().now();
    if (verb == "list") list(*database, command.all, now, out);
    if (verb == "retry") retry(*database, command, now, out);
    if (verb == "discard") discard(*database, command, now, out);
}

}  // namespace mc::app
