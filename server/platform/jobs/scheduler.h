#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/base/clock.h"

namespace mc::jobs {

/// Work that comes round (expiring holds, reconciling payments) or comes once. One thread; a job that throws is logged
/// and comes again. Follows the clock: after a jump everything that fell due runs once, however often it was missed.
/// Nothing is remembered over a restart: periodic jobs must find their work in the database. Thread safe.
class Scheduler {
public:
    using Job = std::function<void()>;

    explicit Scheduler(const base::Clock& clock);
    ~Scheduler();
    Scheduler(const Scheduler&) = delete;
    Scheduler& operator=(const Scheduler&) = delete;

    /// First run at start() or drain(), then `seconds` after each run began. `seconds` must be positive.
    void every(std::string name, domain::Seconds seconds, Job job);
    /// Once, at `time` or at once when that is past.
    void at(std::string name, domain::UtcTime time, Job job);

    void start();
    /// Waits for the running job.
    void stop();

    /// Runs on the calling thread everything due now, and what that schedules for now; waits for a job the thread is
    /// running. Returns how many ran. For tests.
    std::size_t drain();

private:
    struct Entry {
        std::string name;
        std::int64_t dueMillis = 0;
        domain::Seconds period = 0;  ///< 0: once.
        Job job;
    };
    void add(Entry entry);
    void work();
    bool runOne(std::unique_lock<std::mutex>& lock);
    std::vector<Entry>::iterator earliest();
    std::int64_t millisToNext();
    void wake();

    const base::Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Entry> m_entries;
    std::uint64_t m_wakes = 0;
    bool m_running = false;
    bool m_stopping = false;
    std::thread m_thread;
    base::Subscription m_jumps;
};

}  // namespace mc::jobs
