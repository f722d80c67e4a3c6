#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/base/file_lock.h"
#include "platform/database/connection.h"
#include "platform/database/database.h"

namespace mc::database {

/// The one thread that writes: takes what is queued, runs each closure in a SAVEPOINT, commits once, wakes the callers.
/// Callers that arrive while it is busy form a group, which is taken whole and woken by one call of the system.
class Database::Writer {
public:
    Writer(const std::string& path, const Options& options);
    ~Writer();

    /// Returns or throws when the action's fate is on disk. `tx` of the action lives until afterCommit ran.
    void submit(const std::function<bool(Transaction&)>& action);
    /// The transaction the calling thread is in, or null.
    Transaction* current() const;
    Counters counters() const { return {m_commits, m_writes, pending()}; }
    std::size_t pending() const;

private:
    struct Job;
    struct Group;
    struct Batch;
    using Steady = std::chrono::steady_clock;

    std::shared_ptr<Group> join(Job& job);
    void work();
    std::shared_ptr<Group> takeFirst();
    std::shared_ptr<Group> takeNext(Batch& batch);
    bool fits(const Batch& batch) const;
    void waitForStragglers(std::unique_lock<std::mutex>& lock, Batch& batch);
    std::shared_ptr<Group> pop();
    void runBatch(Batch& batch);
    void commitTogether(Batch& batch);
    void runJobs(Batch& batch);
    void rehearse(Job& job);
    void runOne(Job& job);
    bool runIn(Transaction& tx, Job& job);
    void requireResolvedKeys();
    void undo();
    void rollBack();
    void failAll(Batch& batch, const std::exception_ptr& error);
    void commit(const Batch& batch);
    void execute(std::string_view sql);

    base::FileLock m_turn;  ///< Of all processes that write this file: one writes, or folds the log back, at a time.
    std::unique_ptr<Connection> m_connection;
    const std::size_t m_batchLimit;
    const bool m_rehearses;
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<std::shared_ptr<Group>> m_queue;
    std::size_t m_queued = 0;  ///< Jobs in the queue's groups.
    std::size_t m_wanted = 1;  ///< How many of them the writer sleeps for.
    bool m_stopping = false;
    std::atomic<std::uint64_t> m_commits = 0;
    std::atomic<std::uint64_t> m_writes = 0;
    // Touched by the writer thread only.
    Transaction* m_current = nullptr;
    std::size_t m_expected = 0;  ///< Callers seen around the last commit: those it woke and those already waiting.
    Steady::duration m_patience{};
    std::thread m_thread;
};

}  // namespace mc::database
