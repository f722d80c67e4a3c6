#pragma once

#include <functional>
#include <utility>
#include <vector>

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

    /// Runs on the writing caller's thread once the transaction is on disk; never when it was undone. In order of
    /// registration. An exception is logged and stops nothing.
    void afterCommit(std::function<void()> action) { m_afterCommit.push_back(std::move(action)); }

private:
    friend class Database;
    std::int64_t changes() const;
    void runAfterCommit();

    std::vector<std::function<void()>> m_afterCommit;
};

}  // namespace mc::database
