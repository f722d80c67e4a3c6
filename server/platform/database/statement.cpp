#include "platform/database/statement.h"

#include <sqlite3.h>

#include <stdexcept>

#include "platform/database/errors.h"
#include "platform/database/mapping.h"

namespace mc::database {
namespace {

void requireOrder(sqlite3_stmt* statement, std::string_view sql) {
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
        const char* name = sqlite3_bind_parameter_name(statement, i);
        if (name == nullptr || '$' + std::to_string(i) != name) {
            throw std::logic_error("placeholders must be $1, $2, … in order of first appearance: " + std::string(sql));
        }
    }
}

}  // namespace

Statement::Statement(sqlite3* connection, std::string_view sql) : m_connection(connection) {
    const char* rest = nullptr;
    const auto length = static_cast<int>(sql.size());
    if (sqlite3_prepare_v3(connection, sql.data(), length, SQLITE_PREPARE_PERSISTENT, &m_statement, &rest) !=
        SQLITE_OK) {
        throwLastError(connection);
    }
    try {
        const std::string_view left(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest));
        if (m_statement == nullptr || left.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
            throw std::logic_error("one statement at a time: " + std::string(sql));
        }
        requireOrder(m_statement, sql);
    } catch (...) {
        sqlite3_finalize(m_statement);
        throw;
    }
    m_parameters = sqlite3_bind_parameter_count(m_statement);
    m_columns = sqlite3_column_count(m_statement);
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

void Statement::check(int code) {
    if (code != SQLITE_OK) throwLastError(m_connection);
}

void Statement::bindNull(int index) {
    check(sqlite3_bind_null(m_statement, index));
}
void Statement::bindInt(int index, std::int64_t value) {
    check(sqlite3_bind_int64(m_statement, index, value));
}
void Statement::bindDouble(int index, double value) {
    check(sqlite3_bind_double(m_statement, index, value));
}

void Statement::bindText(int index, std::string_view value) {
    const char* data = value.data() != nullptr ? value.data() : "";  // A null pointer would bind NULL.
    check(sqlite3_bind_text64(m_statement, index, data, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindTextCopy(int index, std::string_view value) {
    check(sqlite3_bind_text64(m_statement, index, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindBlob(int index, std::span<const std::byte> value) {
    const void* data = value.empty() ? static_cast<const void*>("") : value.data();
    check(sqlite3_bind_blob64(m_statement, index, data, value.size(), SQLITE_STATIC));
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throwLastError(m_connection);
}

void Statement::reset() noexcept {
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}
std::int64_t Statement::intAt(int column) const {
    return sqlite3_column_int64(m_statement, column);
}
double Statement::doubleAt(int column) const {
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::textAt(int column) const {
    const auto* text = sqlite3_column_text(m_statement, column);
    if (text == nullptr) return {};
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return {reinterpret_cast<const char*>(text), length};
}

std::span<const std::byte> Statement::blobAt(int column) const {
    const auto* bytes = sqlite3_column_blob(m_statement, column);
    if (bytes == nullptr) return {};
    return {static_cast<const std::byte*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

void Statement::expect(std::size_t parameters, int columns) const {
    const std::string sql = sqlite3_sql(m_statement);
    if (static_cast<std::size_t>(m_parameters) != parameters) {
        throw std::logic_error(std::to_string(parameters) + " values for " + std::to_string(m_parameters) +
                               " placeholders: " + sql);
    }
    if (columns >= 0 && m_columns != columns) {
        throw std::logic_error("a row of " + std::to_string(columns) + " columns for " + std::to_string(m_columns) +
                               " selected: " + sql);
    }
}

void throwBadValue(std::string_view what, std::string_view value) {
    throw std::logic_error("not a valid " + std::string(what) +
                           " in the database: " + std::string(value.substr(0, 40)));
}

}  // namespace mc::database
