#include "platform/database/errors.h"

#include <sqlite3.h>

#include <algorithm>

#include "platform/database/statement.h"

namespace mc::database {
namespace {

constexpr std::string_view kIndexPrefix = "index '";

ConstraintKind kindOf(int code) {
    switch (code) {
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return ConstraintKind::foreign_key;
        case SQLITE_CONSTRAINT_CHECK:
            return ConstraintKind::check;
        case SQLITE_CONSTRAINT_NOTNULL:
            return ConstraintKind::not_null;
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return ConstraintKind::unique;
        default:
            return ConstraintKind::trigger;
    }
}

/// SQLite says it in words: "UNIQUE constraint failed: occupancy.person_id, occupancy.block_start".
std::string subjectOf(const std::string& message) {
    static constexpr std::string_view kMark = "constraint failed: ";
    const auto at = message.find(kMark);
    return at == std::string::npos ? std::string() : message.substr(at + kMark.size());
}

void splitColumns(const std::string& subject, std::string& table, std::vector<std::string>& columns) {
    for (std::size_t begin = 0; begin < subject.size();) {
        const auto end = std::min(subject.find(", ", begin), subject.size());
        const auto part = subject.substr(begin, end - begin);
        const auto dot = part.find('.');
        if (dot == std::string::npos) return;
        table = part.substr(0, dot);
        columns.push_back(part.substr(dot + 1));
        begin = end + 2;
    }
}

[[noreturn]] void throwConstraint(int code, const std::string& message) {
    const auto kind = kindOf(code);
    auto constraint = subjectOf(message);
    std::string table;
    std::vector<std::string> columns;
    if (constraint.starts_with(kIndexPrefix)) {
        constraint = constraint.substr(kIndexPrefix.size(), constraint.size() - kIndexPrefix.size() - 1);
    } else if (kind == ConstraintKind::unique || kind == ConstraintKind::not_null) {
        splitColumns(constraint, table, columns);
    }
    throw ConstraintViolation(kind, constraint, table, columns, message, code);
}

}  // namespace

ConstraintViolation::ConstraintViolation(ConstraintKind kind, std::string constraint, std::string table,
                                         std::vector<std::string> columns, const std::string& message, int code)
    : DatabaseError(message, code),
      m_kind(kind),
      m_constraint(std::move(constraint)),
      m_table(std::move(table)),
      m_columns(std::move(columns)) {}

bool ConstraintViolation::isUnique(std::string_view table, std::string_view column) const {
    return isUnique(table) && std::ranges::find(m_columns, column) != m_columns.end();
}

void throwLastError(sqlite3* connection) {
    const int code = sqlite3_extended_errcode(connection);
    const std::string message = sqlite3_errmsg(connection);
    if ((code & 0xff) == SQLITE_CONSTRAINT) throwConstraint(code, message);
    throw DatabaseError(message, code);
}

}  // namespace mc::database
