#pragma once

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

namespace mc::outgoing {

/// Ends blocking calls on sockets at their deadlines, however slowly bytes go on trickling in: the socket is shut down,
/// and whoever waits on it sees its end. One thread for all. Thread safe.
class DeadlineWatch {
public:
    using Time = std::chrono::steady_clock::time_point;

    DeadlineWatch();
    ~DeadlineWatch();
    DeadlineWatch(const DeadlineWatch&) = delete;
    DeadlineWatch& operator=(const DeadlineWatch&) = delete;

    /// Everything guarded, and what will be, ends at once; a guard with a grace after that. For the end of the program.
    void hangUp();
    bool hasHungUp() const;

    /// While it lives. The descriptor must stay open as long.
    class Guard {
    public:
        Guard(DeadlineWatch& watch, int descriptor, Time deadline);
        ~Guard();
        Guard(const Guard&) = delete;
        Guard& operator=(const Guard&) = delete;
        bool expired() const;
        /// What is under way from now on would better be finished: hangUp() leaves it so long.
        void setGrace(std::chrono::milliseconds grace);

    private:
        friend class DeadlineWatch;
        DeadlineWatch& m_watch;
        const int m_descriptor;
        Time m_deadline;
        std::chrono::milliseconds m_grace{0};
        bool m_expired = false;
        std::list<Guard*>::iterator m_place;
    };

private:
    void run();
    Time endWhatIsDue(Time now);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<Guard*> m_guards;
    bool m_hungUp = false;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace mc::outgoing
