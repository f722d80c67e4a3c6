#include "platform/database/reader.h"

#include <sqlite3.h>

#include "platform/base/log.h"
#include "platform/database/connection.h"
#include "platform/database/transaction.h"

namespace mc::database {

Reader::Lease::Lease(Reader& reader, std::string_view sql, std::size_t parameters, int columns)
    : statement(&reader.m_connection.cached(sql)) {
    if (statement->busy) {  // The same text is being stepped further up: take a second one for this call.
        own = std::make_unique<Statement>(reader.m_connection.handle(), sql);
        statement = own.get();
    }
    statement->expect(parameters, columns);
    statement->busy = true;
}

Reader::Lease::~Lease() {
    statement->reset();
    statement->busy = false;
}

std::int64_t Transaction::changes() const {
    return sqlite3_changes64(m_connection.handle());
}

void Transaction::requireVersioned(std::string_view sql) {
    const auto where = sql.rfind("WHERE");
    const bool moves = sql.substr(0, where).find("version = version + 1") != std::string_view::npos;
    const bool compares = where != std::string_view::npos && sql.find("version = $", where) != std::string_view::npos;
    if (!moves || !compares) throw std::logic_error("no compare-and-swap: " + std::string(sql));
}

domain::Result<void> Transaction::swapped(std::string_view sql, std::int64_t rows) {
    if (rows > 1) throw std::logic_error("more than one row swapped: " + std::string(sql));
    if (rows == 0)
        return domain::fail(domain::ErrorCode::changed_elsewhere, "This was changed elsewhere. Please load it again.");
    return {};
}

void Transaction::runAfterCommit() {
    for (const auto& action : m_afterCommit) {
        try {
            action();
        } catch (const std::exception& e) {
            base::log::error("database.after_commit_failed", {{"reason", e.what()}});
        }
    }
}

}  // namespace mc::database
