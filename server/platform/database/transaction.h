#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "domain/error.h"
#include "platform/database/reader.h"

namespace mc::database {

/// Reads its own writes and changes rows. Everything done through it is kept or undone together. It runs on the
/// database's writer thread while the caller waits, so it must be short and must call no one outside the process.
class Transaction : public Reader {
public:
    using Reader::Reader;

    /// Runs a statement and returns how many rows it changed. Throws ConstraintViolation.
    template <class... Args>
    std::int64_t execute(std::string_view sql, const Args&... args) {
        const Lease lease(*this, sql, sizeof...(Args), -1);
        bindAll(*lease.statement, args...);
        while (lease.statement->step())
            continue;
        return changes();
    }

    /// Compare-and-swap: one `UPDATE … SET …, version = version + 1 WHERE … AND version = $n` on a row that people
    /// change, with the version it had when they read it. `changed_elsewhere` when the row has moved on or is gone;
    /// nothing is changed then. Right under concurrent writers, too. Throws ConstraintViolation, and std::logic_error
    /// for a statement that does not name the version on both sides or reaches more than one row.
    template <class... Args>
    domain::Result<void> compareAndSwap(std::string_view sql, const Args&... args) {
        requireVersioned(sql);
        return swapped(sql, execute(sql, args...));
    }

    /// Runs on the writing caller's thread once the transaction is on disk; never when it was undone. In order of
    /// registration. An exception is logged and stops nothing.
    void afterCommit(std::function<void()> action) { m_afterCommit.push_back(std::move(action)); }

private:
    friend class Database;
    std::int64_t changes() const;
    static void requireVersioned(std::string_view sql);
    static domain::Result<void> swapped(std::string_view sql, std::int64_t rows);
    void runAfterCommit();

    std::vector<std::function<void()>> m_afterCommit;
};

}  // namespace mc::database
