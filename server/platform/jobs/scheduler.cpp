#include "platform/jobs/scheduler.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <stdexcept>

#include "platform/base/log.h"

namespace mc::jobs {
namespace {

constexpr std::int64_t kLongestWaitMillis = 60'000;
constexpr std::chrono::seconds kLookEvery{5};  ///< For a clock that was set, and for jobs that are late.

void runGuarded(const std::string& name, const Scheduler::Job& job) {
    try {
        job();
    } catch (const std::exception& e) {
        base::log::error("scheduler.job_failed", {{"job", name}, {"reason", e.what()}});
    }
}

}  // namespace

Scheduler::Scheduler(const base::Clock& clock) : m_clock(clock) {
    m_jumps = m_clock.onJump([this] { wake(); });
}

Scheduler::~Scheduler() {
    stop();
}

void Scheduler::every(std::string name, domain::Seconds seconds, Job job, domain::Seconds deadline) {
    if (seconds <= 0 || deadline <= 0) throw std::invalid_argument("a period and a deadline are positive");
    const std::lock_guard lock(m_mutex);
    auto& entry = m_entries.emplace_back();
    entry.name = std::move(name);
    entry.period = seconds;
    entry.deadline = deadline;
    entry.job = std::move(job);
    entry.dueMillis = std::numeric_limits<std::int64_t>::min();
    if (m_started) launch(entry);
}

void Scheduler::wake() {
    {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
    }
    m_changed.notify_all();
}

void Scheduler::start() {
    const std::lock_guard lock(m_mutex);
    m_stopping = false;
    m_started = true;
    m_watch = std::thread([this] { watch(); });
    pthread_setname_np(m_watch.native_handle(), "scheduler");
    for (auto& entry : m_entries)
        launch(entry);
}

void Scheduler::launch(Entry& entry) {
    entry.thread = std::thread([this, &entry] { work(entry); });
    pthread_setname_np(entry.thread.native_handle(), entry.name.substr(0, 15).c_str());
}

void Scheduler::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_started = false;
    }
    m_changed.notify_all();
    if (m_watch.joinable()) m_watch.join();
    for (auto& entry : m_entries) {
        if (entry.thread.joinable()) entry.thread.join();
    }
}

std::size_t Scheduler::drain() {
    std::unique_lock lock(m_mutex);
    std::size_t ran = 0;
    for (;;) {
        m_changed.wait(lock, [&] { return std::ranges::none_of(m_entries, &Entry::running); });
        auto* next = earliestDue();
        if (next == nullptr) return ran;
        run(lock, *next);
        ++ran;
    }
}

Scheduler::Entry* Scheduler::earliestDue() {
    const auto next = std::ranges::min_element(m_entries, {}, &Entry::dueMillis);
    return next != m_entries.end() && isDue(*next) ? &*next : nullptr;
}

bool Scheduler::isDue(const Entry& entry) const {
    return !entry.running && entry.dueMillis <= m_clock.steadyMillis();
}

std::int64_t Scheduler::millisTo(std::int64_t due) const {
    return std::clamp(due - m_clock.steadyMillis(), std::int64_t{1}, kLongestWaitMillis);
}

void Scheduler::work(Entry& entry) {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (isDue(entry))
            run(lock, entry);
        else
            m_changed.wait_for(lock, std::chrono::milliseconds(millisTo(entry.dueMillis)),
                               [&] { return m_stopping || isDue(entry); });
    }
}

void Scheduler::run(std::unique_lock<std::mutex>& lock, Entry& entry) {
    entry.running = true;
    entry.late = false;
    entry.beganMillis = m_clock.steadyMillis();
    entry.dueMillis = entry.beganMillis + entry.period * 1000;
    lock.unlock();
    runGuarded(entry.name, entry.job);
    lock.lock();
    entry.running = false;
    m_changed.notify_all();
    if (!entry.late) return;
    const auto seconds = (m_clock.steadyMillis() - entry.beganMillis) / 1000;
    base::log::warning("scheduler.job_ended_late", {{"job", entry.name}, {"seconds", seconds}});
}

void Scheduler::watch() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lookForLate();
        const auto seen = m_wakes;
        lock.unlock();
        lookForJump();  // Tells everybody who waits, this one included.
        lock.lock();
        m_changed.wait_for(lock, kLookEvery, [&] { return m_stopping || m_wakes != seen; });
    }
}

void Scheduler::lookForLate() {
    const auto now = m_clock.steadyMillis();
    for (auto& entry : m_entries) {
        const bool late = entry.running && now - entry.beganMillis >= entry.deadline * 1000;
        if (!late || entry.late) continue;
        entry.late = true;
        base::log::error("scheduler.job_late", {{"job", entry.name}, {"deadline", entry.deadline}});
    }
}

void Scheduler::lookForJump() {
    const auto moved = m_clock.lookForJump();
    if (moved != 0) base::log::warning("clock.was_set", {{"seconds", moved / 1000}});
}

}  // namespace mc::jobs
