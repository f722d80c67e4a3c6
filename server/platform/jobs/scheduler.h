#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <thread>

#include "platform/base/clock.h"

namespace mc::jobs {

/// Work that comes round: expiring holds, reconciling payments. Each job has a thread of its own, so that a slow one
/// holds up nobody; it never overlaps itself. A job that throws is logged and comes again; one past its deadline is
/// logged, again when it ends at last. Periods follow the steady time: setting the clock, back or forth, neither stops
/// nor hurries them. Nothing is remembered over a restart: jobs must find their work in the database. Thread safe.
class Scheduler {
public:
    using Job = std::function<void()>;
    static constexpr domain::Seconds kUsualDeadline = 60;

    explicit Scheduler(const base::Clock& clock);
    ~Scheduler();
    Scheduler(const Scheduler&) = delete;
    Scheduler& operator=(const Scheduler&) = delete;

    /// First run at start() or drain(), then `seconds` after each run began, or when it ends if that is later. Both
    /// numbers must be positive.
    void every(std::string name, domain::Seconds seconds, Job job, domain::Seconds deadline = kUsualDeadline);

    void start();
    /// Waits for the running jobs.
    void stop();

    /// Runs on the calling thread, one after the other, everything due now; waits for what the threads are running.
    /// Returns how many ran here. For tests.
    std::size_t drain();

private:
    struct Entry {
        std::string name;
        domain::Seconds period = 0;
        domain::Seconds deadline = 0;
        Job job;
        std::int64_t dueMillis = 0;  ///< In steady time, as the others.
        std::int64_t beganMillis = 0;
        bool running = false;
        bool late = false;
        std::thread thread;
    };
    void launch(Entry& entry);
    void work(Entry& entry);
    void watch();
    void lookForLate();
    void lookForJump();
    void run(std::unique_lock<std::mutex>& lock, Entry& entry);
    bool isDue(const Entry& entry) const;
    std::int64_t millisTo(std::int64_t due) const;
    Entry* earliestDue();
    void wake();

    const base::Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<Entry> m_entries;  ///< Their threads hold on to them.
    std::uint64_t m_wakes = 0;
    bool m_started = false;
    bool m_stopping = false;
    std::thread m_watch;
    base::Subscription m_jumps;
};

}  // namespace mc::jobs
