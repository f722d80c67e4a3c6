#include "platform/database/database.h"

#include <mutex>
#include <vector>

#include "platform/base/log.h"
#include "platform/database/connection.h"
#include "platform/database/writer.h"

namespace mc::database {

/// Connections that are free, the warmest last.
class Database::Readers {
public:
    Readers(std::string path, const Options& options) : m_path(std::move(path)), m_options(options) {}

    std::unique_ptr<Connection> take() {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_free.empty()) {
                auto connection = std::move(m_free.back());
                m_free.pop_back();
                return connection;
            }
        }
        return std::make_unique<Connection>(m_path, Connection::Mode::read, m_options);
    }
    void giveBack(std::unique_ptr<Connection> connection) {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(std::move(connection));
    }

private:
    const std::string m_path;
    const Options m_options;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_free;
};

namespace {
void runCached(Connection& connection, std::string_view sql) {
    auto& statement = connection.cached(sql);
    statement.step();
    statement.reset();
}
}  // namespace

Database::ReadScope::ReadScope(Database& database) : m_database(database) {
    if (auto* tx = database.m_writer->current()) {
        m_reader = tx;
        return;
    }
    m_connection = database.m_readers->take();
    runCached(*m_connection, "BEGIN");
    m_reader = &m_own.emplace(*m_connection);
}

Database::ReadScope::~ReadScope() {
    if (!m_connection) return;
    try {
        runCached(*m_connection, "COMMIT");
        m_database.m_readers->giveBack(std::move(m_connection));
    } catch (const std::exception& e) {  // The connection is dropped; the next reader opens another.
        base::log::error("database.read_end_failed", {{"reason", e.what()}});
    }
}

std::unique_ptr<Database> Database::open(const std::string& path, const Options& options) {
    return std::unique_ptr<Database>(new Database(path, options));
}

Database::Database(const std::string& path, const Options& options) {
    m_writer = std::make_unique<Writer>(path, options);
    m_readers = std::make_unique<Readers>(path, options);
}

Database::~Database() {
    m_readers.reset();
    m_writer.reset();  // Last: its connection folds the log into the file.
}

void Database::submit(const std::function<bool(Transaction&)>& action) {
    m_writer->submit(action);
}

Database::Counters Database::counters() const {
    return m_writer->counters();
}

}  // namespace mc::database
