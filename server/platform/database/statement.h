#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace mc::database {

/// A prepared statement. Placeholders are `$1`, `$2`, … numbered in order of first appearance (checked when prepared),
/// so that one text serves SQLite and PostgreSQL. Text and blobs are bound without a copy: they must outlive the step.
/// Features use Reader and Transaction instead.
class Statement {
public:
    Statement(sqlite3* connection, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bindNull(int index);
    void bindInt(int index, std::int64_t value);
    void bindDouble(int index, double value);
    void bindText(int index, std::string_view value);
    void bindTextCopy(int index, std::string_view value);
    void bindBlob(int index, std::span<const std::byte> value);

    /// True while there is a row. Throws ConstraintViolation or DatabaseError.
    bool step();
    void reset() noexcept;

    bool isNull(int column) const;
    std::int64_t intAt(int column) const;
    double doubleAt(int column) const;
    std::string_view textAt(int column) const;  ///< Valid until the next step.
    std::span<const std::byte> blobAt(int column) const;

    /// Throws std::logic_error: the SQL and the C++ beside it disagree.
    /// `columns` -1: any.
    void expect(std::size_t parameters, int columns) const;

    bool busy = false;  ///< In use further up the call stack.

private:
    void check(int code);

    sqlite3* m_connection;
    sqlite3_stmt* m_statement = nullptr;
    int m_parameters = 0;
    int m_columns = 0;
};

/// Throws what the connection's last error means.
[[noreturn]] void throwLastError(sqlite3* connection);

}  // namespace mc::database
