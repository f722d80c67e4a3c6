#include "platform/database/migrations.h"

#include <algorithm>
#include <boost/describe/class.hpp>
#include <charconv>

#include "platform/base/embedded_file.h"
#include "platform/base/log.h"
#include "platform/database/connection.h"
#include "platform/database/errors.h"
#include "platform/database/transaction.h"

namespace mc::database {

std::span<const base::EmbeddedFile> migrationFiles();  // Generated.

namespace {

struct Applied {
    int number = 0;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Applied, (), (number, name))

void requireRising(std::span<const Migration> migrations) {
    int last = 0;
    for (const auto& migration : migrations) {
        if (migration.number <= last) throw DatabaseError("migrations must rise: " + std::string(migration.name), 0);
        last = migration.number;
    }
}

std::string_view nameOf(std::span<const Migration> migrations, int number) {
    for (const auto& migration : migrations) {
        if (migration.number == number) return migration.name;
    }
    return {};
}

void requireKnown(const std::vector<Applied>& applied, std::span<const Migration> migrations) {
    for (const auto& step : applied) {
        if (nameOf(migrations, step.number) == step.name) continue;
        throw DatabaseError("the database has step " + std::to_string(step.number) + " (" + step.name +
                                "), which this program does not know: it was written by a newer or another version",
                            0);
    }
}

[[noreturn]] void throwOutOfOrder(const Migration& migration) {
    throw DatabaseError("migration " + std::string(migration.name) + " comes before one the database already has", 0);
}

void requireWholeKeys(Reader& reader) {
    const auto broken = reader.all<std::string>("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check");
    if (!broken.empty()) throw DatabaseError("rows of " + broken.front() + " refer to nothing", 0);
}

void apply(Connection& connection, const Migration& migration) {
    connection.run("BEGIN IMMEDIATE");
    try {
        connection.run(std::string(migration.sql));
        if (!connection.inTransaction()) throw DatabaseError("a migration must not end its transaction", 0);
        Transaction tx(connection);
        requireWholeKeys(tx);
        tx.execute("INSERT INTO schema_migrations (number, name, applied_at) VALUES ($1, $2, unixepoch())",
                   migration.number, migration.name);
        connection.run("COMMIT");
    } catch (const DatabaseError& e) {
        if (connection.inTransaction()) connection.run("ROLLBACK");
        throw DatabaseError("migration " + std::string(migration.name) + " failed: " + e.what(), e.code());
    }
    base::log::info("database.migrated", {{"number", migration.number}, {"name", migration.name}});
}

/// Of NNNN_name.sql.
Migration stepOf(const base::EmbeddedFile& file) {
    const auto name = file.name.substr(0, file.name.find('.'));
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc{} || *end != '_') throw std::logic_error("no migration's name: " + std::string(file.name));
    return {number, name, file.content};
}

}  // namespace

std::span<const Migration> embeddedMigrations() {
    static const auto steps = [] {
        std::vector<Migration> all;
        std::ranges::transform(migrationFiles(), std::back_inserter(all), stepOf);
        return all;
    }();
    return steps;
}

namespace {

/// What is there is the beginning of what we know, or a step was slipped in behind the database's back.
std::vector<Applied> appliedOf(Connection& connection, std::span<const Migration> migrations) {
    auto applied = Reader(connection).all<Applied>("SELECT number, name FROM schema_migrations ORDER BY number");
    requireKnown(applied, migrations);
    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (applied[i].number != migrations[i].number) throwOutOfOrder(migrations[i]);
    }
    return applied;
}

}  // namespace

void migrate(Connection& connection, std::span<const Migration> migrations) {
    requireRising(migrations);
    connection.run(
        "CREATE TABLE IF NOT EXISTS schema_migrations ("
        " number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
    const auto applied = appliedOf(connection, migrations);
    // A table that others refer to is rebuilt by dropping it: the keys are looked at when a step is done, not
    // meanwhile.
    connection.run("PRAGMA foreign_keys = OFF");
    for (const auto& migration : migrations.subspan(applied.size()))
        apply(connection, migration);
    connection.run("PRAGMA foreign_keys = ON");
}

void requireCurrent(Connection& connection, std::span<const Migration> migrations) {
    const auto applied = appliedOf(connection, migrations);
    if (applied.size() == migrations.size()) return;
    throw DatabaseError(
        "the database lacks " + std::string(migrations[applied.size()].name) + ": it was written by an older version",
        0);
}

}  // namespace mc::database
