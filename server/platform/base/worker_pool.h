#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace mc::base {

/// Named threads over a bounded queue. A task that throws is logged and the thread goes on. Thread safe.
class WorkerPool {
public:
    /// `name` (up to 12 characters) shows in debuggers and logs.
    WorkerPool(std::string name, std::size_t threads, std::size_t capacity = 1024);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False when the queue is full or the pool has stopped: answer "unavailable" instead of waiting.
    [[nodiscard]] bool submit(std::function<void()> task);

    /// Runs the function on the pool and waits; waits for a place in the queue, too. Exceptions come back to the
    /// caller. Throws std::runtime_error when the pool has stopped. Must not be called from one of its own threads.
    template <class Function>
    auto run(Function&& function) -> std::invoke_result_t<Function> {
        using Task = std::packaged_task<std::invoke_result_t<Function>()>;
        auto task = std::make_shared<Task>(std::forward<Function>(function));  // The worker may outlast our waiting.
        auto result = task->get_future();
        push([task] { (*task)(); });
        return result.get();
    }

    /// Finishes what is queued, refuses what comes, joins the threads.
    void stop();
    std::size_t queued() const;

private:
    void push(std::function<void()> task);
    void work();
    void runOne(const std::function<void()>& task);

    const std::string m_name;
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::condition_variable m_notEmpty;
    std::condition_variable m_notFull;
    std::deque<std::function<void()>> m_tasks;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}  // namespace mc::base
