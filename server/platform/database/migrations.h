#pragma once

#include <span>
#include <string_view>

namespace mc::database {

class Connection;

/// A numbered, forward-only step of the schema: resources/migrations/NNNN_name.sql.
struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sql;
};

/// The steps built into this binary, in order. Throws std::logic_error when a file name has no number.
std::span<const Migration> embeddedMigrations();

/// Applies what is missing, each step in its own transaction, and records it in `schema_migrations`. Throws
/// DatabaseError when the file is newer than the binary, an applied step has another name, or a step fails (the file
/// then stands at the step before). Foreign keys are not enforced inside a step, so that a table others refer to can be
/// rebuilt (CREATE new, INSERT … SELECT, DROP old, ALTER … RENAME); a step that leaves one dangling fails.
void migrate(Connection& connection, std::span<const Migration> migrations);

/// Throws DatabaseError when there is anything that `migrate` would do or refuse.
void requireCurrent(Connection& connection, std::span<const Migration> migrations);

}  // namespace mc::database
