#pragma once

#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "platform/database/mapping.h"

namespace mc::database {

class Connection;
class Database;

/// Queries over one consistent state of the database. `T` is a described struct whose members stand in the order of the
/// selected columns, or a single value (std::int64_t, UserId, std::string, std::optional<UtcTime> …). Statements are
/// prepared once per connection and kept. Not thread safe; lives only inside the closure it was given to.
class Reader {
public:
    explicit Reader(Connection& connection) : m_connection(connection) {}
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    template <class T, class... Args>
    std::vector<T> all(std::string_view sql, const Args&... args) {
        std::vector<T> rows;
        each<T>(
            sql, [&](T&& row) { rows.push_back(std::move(row)); }, args...);
        return rows;
    }

    /// The first row, absent when there is none.
    template <class T, class... Args>
    std::optional<T> one(std::string_view sql, const Args&... args) {
        const Lease lease(*this, sql, sizeof...(Args), Column<T>::kCount);
        bindAll(*lease.statement, args...);
        if (!lease.statement->step()) return std::nullopt;
        return Column<T>::read(*lease.statement, 0);
    }

    /// The one value of a query that always has a row (count, sum). Throws std::logic_error without a row, unless T is
    /// an optional, which is then empty.
    template <class T, class... Args>
    T scalar(std::string_view sql, const Args&... args) {
        auto row = one<T>(sql, args...);
        if constexpr (requires {
                          typename T::value_type;
                          T(std::nullopt);
                      }) {
            return row ? *row : T{};
        } else {
            if (!row) throw std::logic_error("scalar query without a row");
            return *row;
        }
    }

    /// Calls `visit(T&&)` for each row without keeping them.
    template <class T, class Visit, class... Args>
    void each(std::string_view sql, Visit&& visit, const Args&... args) {
        const Lease lease(*this, sql, sizeof...(Args), Column<T>::kCount);
        bindAll(*lease.statement, args...);
        while (lease.statement->step())
            visit(Column<T>::read(*lease.statement, 0));
    }

protected:
    /// A cached statement for as long as it is stepped; bound values may be let go afterwards.
    struct Lease {
        Lease(Reader& reader, std::string_view sql, std::size_t parameters, int columns);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Statement* statement;
        std::unique_ptr<Statement> own;
    };

    template <class... Args>
    static void bindAll(Statement& statement, const Args&... args) {
        int index = 0;
        (Column<Args>::bind(statement, ++index, args), ...);
    }

    Connection& m_connection;
};

}  // namespace mc::database
