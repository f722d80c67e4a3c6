#pragma once

#include <string>
#include <string_view>

namespace mc::database {

/// The few places where engines need different SQL. Everything else is one text: `$1…`, ON CONFLICT, RETURNING.
class Dialect {
public:
    virtual ~Dialect() = default;
    virtual std::string_view name() const = 0;
    /// Appended to a SELECT whose rows are about to be changed by this transaction; other workers pass them by.
    /// With SQLite's single writer nobody else can.
    virtual std::string_view lockRows() const = 0;
    /// `column` contains the text bound at `placeholder`, whatever its case (ASCII).
    virtual std::string contains(std::string_view column, std::string_view placeholder) const = 0;
};

class SqliteDialect final : public Dialect {
public:
    std::string_view name() const override;
    std::string_view lockRows() const override;
    std::string contains(std::string_view column, std::string_view placeholder) const override;
};

}  // namespace mc::database
