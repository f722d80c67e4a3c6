#include "platform/database/connection.h"

#include <sqlite3.h>

#include "platform/database/database.h"

namespace mc::database {
namespace {

constexpr int kBusyMillis = 5000;

int flagsFor(Connection::Mode mode) {
    // Each connection belongs to one thread at a time, so its own mutex would only cost.
    const int access =
        mode == Connection::Mode::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    return access | SQLITE_OPEN_NOMUTEX;
}

/// The engine counts every allocation under one lock of the process; nobody reads the counts. Takes effect before the
/// first connection only, and there without it all works as well.
void leaveMemoryUncounted() {
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    (void)done;
}

}  // namespace

Connection::Connection(const std::string& path, Mode mode, const Options& options) {
    leaveMemoryUncounted();
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened, flagsFor(mode), nullptr);
    m_handle.reset(opened);  // Also after a failure: the handle then says why.
    if (code != SQLITE_OK) throw DatabaseError("cannot open " + path + ": " + sqlite3_errmsg(opened), code);
    sqlite3_busy_timeout(handle(), kBusyMillis);
    sqlite3_extended_result_codes(handle(), 1);
    configure(mode, options);
}

Connection::~Connection() = default;

void Connection::Close::operator()(sqlite3* handle) const {
    sqlite3_close(handle);
}

void Connection::configure(Mode mode, const Options& options) {
    const bool writes = mode == Mode::write;
    if (writes) run("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000;");
    if (writes) run(options.durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
    const int cache = writes ? options.writerCacheKib : options.readerCacheKib;
    run("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -" +
        std::to_string(cache) + "; PRAGMA mmap_size = " + std::to_string(options.mmapBytes) + ";");
}

Statement& Connection::cached(std::string_view sql) {
    if (const auto found = m_statements.find(sql); found != m_statements.end()) return *found->second;
    auto statement = std::make_unique<Statement>(handle(), sql);
    return *m_statements.emplace(std::string(sql), std::move(statement)).first->second;
}

void Connection::run(const std::string& sql) {
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) throwLastError(handle());
}

bool Connection::inTransaction() const {
    return sqlite3_get_autocommit(handle()) == 0;
}

}  // namespace mc::database
