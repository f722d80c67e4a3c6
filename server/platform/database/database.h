#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>

#include "domain/error.h"
#include "platform/database/migrations.h"
#include "platform/database/transaction.h"

namespace mc::database {

struct Options {
    std::span<const Migration> migrations = embeddedMigrations();
    bool migrates = true;  ///< False: a file whose schema is not exactly this program's is refused.
    int readerCacheKib = 8 * 1024;
    std::int64_t mmapBytes = 256LL * 1024 * 1024;
    int writerCacheKib = 32 * 1024;
    std::size_t batchLimit = 256;  ///< Closures in one commit; 1 turns group commit off.
    bool durable = true;           ///< False: a power cut may undo acknowledged writes. For tests only.
    bool rehearse = false;         ///< Every closure is run twice, the first time undone: shows one that cannot be.
};

/// One SQLite file (WAL, synchronous=FULL, foreign keys on): one writer thread with group commit, and a read-only
/// connection for each reader at work. Several processes may have it open: they write in turn. Thread safe. Outlives
/// every thread that uses it.
class Database {
public:
    /// Creates the file when missing and brings its schema up to date. Throws DatabaseError.
    static std::unique_ptr<Database> open(const std::string& path, const Options& options = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs `closure(Transaction&)` alone on the writer and waits until it is on disk; only then it returns. Closures
    /// of several callers share one commit, each in its own SAVEPOINT. A Result that is an error, or an exception,
    /// undoes the closure's own changes and no one else's, and comes back to the caller. If the commit itself fails,
    /// every caller of the batch gets the exception. Calling write inside write throws std::logic_error.
    /// A closure may be run again from its beginning, as engines with concurrent writers ask for when two transactions
    /// meet: what it captured it only reads (never moves from, counts up or appends to); what it finds out it returns;
    /// what must happen once goes into afterCommit, which is forgotten with an undone run.
    template <class Closure>
    auto write(Closure&& closure) -> std::invoke_result_t<Closure&, Transaction&> {
        using Value = std::invoke_result_t<Closure&, Transaction&>;
        if constexpr (std::is_void_v<Value>) {
            submit([&](Transaction& tx) { return closure(tx), true; });
        } else {
            std::optional<Value> value;
            submit([&](Transaction& tx) {
                value.emplace(closure(tx));
                return succeeded(*value);
            });
            return std::move(*value);
        }
    }

    /// Runs `closure(Reader&)` on the calling thread over one snapshot. Inside `write` it sees the writes so far.
    template <class Closure>
    auto read(Closure&& closure) -> std::invoke_result_t<Closure&, Reader&> {
        const ReadScope scope(*this);
        return closure(scope.reader());
    }

    /// What the writer has done since the start: for metrics and for the bench.
    struct Counters {
        std::uint64_t commits = 0;
        std::uint64_t writes = 0;
        std::size_t waiting = 0;  ///< Closures that wait for the writer now.
    };
    Counters counters() const;

private:
    class Writer;
    class Readers;
    class ReadScope {
    public:
        explicit ReadScope(Database& database);
        ~ReadScope();
        ReadScope(const ReadScope&) = delete;
        ReadScope& operator=(const ReadScope&) = delete;
        Reader& reader() const { return *m_reader; }

    private:
        Database& m_database;
        std::unique_ptr<Connection> m_connection;
        std::optional<Reader> m_own;
        Reader* m_reader = nullptr;
    };

    Database(const std::string& path, const Options& options);
    /// The action says whether its changes are to be kept.
    void submit(const std::function<bool(Transaction&)>& action);
    template <class T>
    static bool succeeded(const T&) {
        return true;
    }
    template <class T>
    static bool succeeded(const domain::Result<T>& result) {
        return result.has_value();
    }

    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Readers> m_readers;
};

}  // namespace mc::database
