#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "domain/calendar_sources.h"
#include "platform/base/worker_pool.h"

namespace mc::calendars {

/// A calendar that is to be asked.
struct ToRead {
    domain::CalendarSourceId source;
    std::string host;        ///< Who is asked.
    bool fails = false;      ///< It did not answer last time.
    bool isHuge = false;     ///< The host serves many mentors, and is asked more at a time.
    bool isAwaited = false;  ///< Somebody waits for it: it goes before what only is due.
};

/// Calendars that are being asked, each once at a time, on threads of their own: those that answered last time, and on
/// fewer threads those that did not. Of one host few are asked at the same time, so that one that is silent keeps nobody
/// else's waiting. Thread safe.
class ReadingQueue {
public:
    using Deed = std::function<void(domain::CalendarSourceId)>;
    /// `read` asks a calendar; `again` follows where repeat() was told of it meanwhile. Both on the queue's threads.
    ReadingQueue(Deed read, Deed again);
    ~ReadingQueue();

    /// False when it is being asked or waits for it already, or cannot be now.
    bool submit(const ToRead& wanted);
    /// Something else for the threads of those that answer, or of those that do not. False when there is no room.
    [[nodiscard]] bool post(std::function<void()> task, bool fails);
    /// Asks once more after what is under way; false when nothing is.
    bool repeat(domain::CalendarSourceId source);
    bool contains(domain::CalendarSourceId source) const;
    /// How many are being asked or wait for it.
    std::size_t size() const;
    /// Until none of them is under way, for so long at most, or until close().
    void await(const std::vector<domain::CalendarSourceId>& sources, std::chrono::milliseconds most) const;
    /// Nothing begins any more, and nobody waits.
    void close();
    /// The same, and waits for what is under way.
    void stop();

private:
    using HostKey = std::pair<std::string, bool>;
    struct Host {
        std::size_t asked = 0;
        std::deque<ToRead> waiting;
    };
    static void hurry(const ToRead& wanted, Host& host);
    void start(const ToRead& wanted, Host& host);
    void work(const ToRead& wanted);
    bool leave(const ToRead& wanted);
    void startNext(Host& host);

    Deed m_read;
    Deed m_again;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_left;
    std::unordered_set<domain::CalendarSourceId> m_underWay;
    std::unordered_set<domain::CalendarSourceId> m_repeated;
    std::map<HostKey, Host> m_hosts;
    bool m_stopping = false;
    base::WorkerPool m_quick;
    base::WorkerPool m_failing;
};

}  // namespace mc::calendars
