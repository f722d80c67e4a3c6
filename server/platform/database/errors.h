#pragma once

#include <boost/describe/enum.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace mc::database {

/// The database failed in a way no user can cause: disk full, damaged file, wrong SQL.
class DatabaseError : public std::runtime_error {
public:
    DatabaseError(const std::string& message, int code) : std::runtime_error(message), m_code(code) {}
    int code() const { return m_code; }  ///< The engine's extended result code.

private:
    int m_code;
};

BOOST_DEFINE_ENUM_CLASS(ConstraintKind, unique, foreign_key, check, not_null, trigger)

/// A row broke a rule of the schema. A primary key counts as unique.
class ConstraintViolation : public DatabaseError {
public:
    ConstraintViolation(ConstraintKind kind, std::string constraint, std::string table,
                        std::vector<std::string> columns, const std::string& message, int code);

    ConstraintKind kind() const { return m_kind; }
    /// The constraint as the schema spells it: for check its name, for a unique index on expressions the index's name,
    /// otherwise "table.column, table.column". Empty for foreign keys (SQLite does not say which).
    const std::string& constraint() const { return m_constraint; }
    const std::string& table() const { return m_table; }                   ///< Empty for check and foreign keys.
    const std::vector<std::string>& columns() const { return m_columns; }  ///< Without the table.
    /// catch (const ConstraintViolation& e) { if (e.isUnique("occupancy")) return fail(ErrorCode::slot_taken); throw; }
    bool isUnique(std::string_view table) const { return m_kind == ConstraintKind::unique && m_table == table; }
    bool isUnique(std::string_view table, std::string_view column) const;

private:
    ConstraintKind m_kind;
    std::string m_constraint;
    std::string m_table;
    std::vector<std::string> m_columns;
};

}  // namespace mc::database
