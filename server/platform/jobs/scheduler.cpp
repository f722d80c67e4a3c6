#include "platform/jobs/scheduler.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <stdexcept>

#include "platform/base/log.h"

namespace mc::jobs {
namespace {

constexpr std::int64_t kLongestWaitMillis = 60'000;  ///< The system's clock may be set under us.

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

void Scheduler::every(std::string name, domain::Seconds seconds, Job job) {
    if (seconds <= 0) throw std::invalid_argument("a period is positive");
    add({std::move(name), std::numeric_limits<std::int64_t>::min(), seconds, std::move(job)});
}

void Scheduler::at(std::string name, domain::UtcTime time, Job job) {
    add({std::move(name), time.seconds * 1000, 0, std::move(job)});
}

void Scheduler::add(Entry entry) {
    {
        const std::lock_guard lock(m_mutex);
        m_entries.push_back(std::move(entry));
    }
    wake();
}

void Scheduler::wake() {
    {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
    }
    m_changed.notify_all();
}

void Scheduler::start() {
    m_stopping = false;
    m_thread = std::thread([this] { work(); });
    pthread_setname_np(m_thread.native_handle(), "scheduler");
}

void Scheduler::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

std::size_t Scheduler::drain() {
    std::unique_lock lock(m_mutex);
    std::size_t ran = 0;
    for (;;) {
        m_changed.wait(lock, [&] { return !m_running; });
        if (!runOne(lock)) return ran;
        ++ran;
    }
}

void Scheduler::work() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_changed.wait(lock, [&] { return !m_running; });
        if (runOne(lock)) continue;
        const auto seen = m_wakes;
        const auto ready = [&] { return m_stopping || m_wakes != seen; };
        m_changed.wait_for(lock, std::chrono::milliseconds(millisToNext()), ready);
    }
}

std::vector<Scheduler::Entry>::iterator Scheduler::earliest() {
    return std::ranges::min_element(m_entries, {}, &Entry::dueMillis);
}

std::int64_t Scheduler::millisToNext() {
    const auto next = earliest();
    if (next == m_entries.end()) return kLongestWaitMillis;
    return std::clamp(next->dueMillis - m_clock.nowMillis(), std::int64_t{1}, kLongestWaitMillis);
}

bool Scheduler::runOne(std::unique_lock<std::mutex>& lock) {
    const auto next = earliest();
    const auto now = m_clock.nowMillis();
    if (next == m_entries.end() || next->dueMillis > now) return false;
    const auto name = next->name;
    const auto job = next->job;
    if (next->period > 0)
        next->dueMillis = now + next->period * 1000;
    else
        m_entries.erase(next);
    m_running = true;
    lock.unlock();
    runGuarded(name, job);
    lock.lock();
    m_running = false;
    m_changed.notify_all();
    return true;
}

}  // namespace mc::jobs
