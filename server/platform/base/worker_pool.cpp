#include "platform/base/worker_pool.h"

#include <pthread.h>

#include <exception>
#include <stdexcept>

#include "platform/base/log.h"

namespace mc::base {

WorkerPool::WorkerPool(std::string name, std::size_t threads, std::size_t capacity)
    : m_name(std::move(name)), m_capacity(capacity) {
    for (std::size_t i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { work(); });
        pthread_setname_np(m_threads.back().native_handle(), (m_name.substr(0, 12) + "-" + std::to_string(i)).c_str());
    }
}

WorkerPool::~WorkerPool() {
    stop();
}

bool WorkerPool::submit(std::function<void()> task) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_tasks.size() >= m_capacity) return false;
        m_tasks.push_back(std::move(task));
    }
    m_notEmpty.notify_one();
    return true;
}

void WorkerPool::push(std::function<void()> task) {
    {
        std::unique_lock lock(m_mutex);
        m_notFull.wait(lock, [&] { return m_stopping || m_tasks.size() < m_capacity; });
        if (m_stopping) throw std::runtime_error("the worker pool " + m_name + " has stopped");
        m_tasks.push_back(std::move(task));
    }
    m_notEmpty.notify_one();
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_notEmpty.notify_all();
    m_notFull.notify_all();
    for (auto& thread : m_threads) {
        if (thread.joinable()) thread.join();
    }
}

std::size_t WorkerPool::queued() const {
    const std::lock_guard lock(m_mutex);
    return m_tasks.size();
}

void WorkerPool::work() {
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            m_notEmpty.wait(lock, [&] { return m_stopping || !m_tasks.empty(); });
            if (m_tasks.empty()) return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        m_notFull.notify_one();
        runOne(task);
    }
}

void WorkerPool::runOne(const std::function<void()>& task) {
    try {
        task();
    } catch (const std::exception& e) {
        log::error("pool.task_failed", {{"pool", m_name}, {"reason", e.what()}});
    }
}

}  // namespace mc::base
