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
