#include "calendars/reading_queue.h"

#include <algorithm>

namespace mc::calendars {

using domain::CalendarSourceId;

namespace {

constexpr std::size_t kQuickThreads = 16;
constexpr std::size_t kFailingThreads = 2;
constexpr std::size_t kTasksWaiting = 512;

/// Two that serve many may be silent together, or three others, and threads are left.
std::size_t atOnce(const ToRead& wanted) {
    if (wanted.fails) return 1;
    return wanted.isHuge ? 6 : 4;
}

}  // namespace

ReadingQueue::ReadingQueue(Deed read, Deed again)
    : m_read(std::move(read)),
      m_again(std::move(again)),
      m_quick("calendars", kQuickThreads, kTasksWaiting),
      m_failing("bad_calendar", kFailingThreads, kTasksWaiting) {}

ReadingQueue::~ReadingQueue() {
    stop();
}

void ReadingQueue::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (auto& [key, host] : m_hosts)
            host.waiting.clear();
    }
    m_left.notify_all();
}

void ReadingQueue::stop() {
    close();
    m_quick.stop();
    m_failing.stop();
}

bool ReadingQueue::submit(const ToRead& wanted) {
    const std::lock_guard lock(m_mutex);
    if (m_stopping) return false;
    if (!m_underWay.insert(wanted.source).second) {
        const auto host = m_hosts.find({wanted.host, wanted.fails});
        if (wanted.isAwaited && host != m_hosts.end()) hurry(wanted, host->second);
        return false;
    }
    auto& host = m_hosts[{wanted.host, wanted.fails}];
    if (host.asked < atOnce(wanted))
        start(wanted, host);
    else if (wanted.isAwaited)
        host.waiting.push_front(wanted);
    else
        host.waiting.push_back(wanted);
    return m_underWay.contains(wanted.source);
}

void ReadingQueue::hurry(const ToRead& wanted, Host& host) {
    const auto at = std::ranges::find(host.waiting, wanted.source, &ToRead::source);
    if (at != host.waiting.end()) std::rotate(host.waiting.begin(), at, at + 1);
}

bool ReadingQueue::post(std::function<void()> task, bool fails) {
    return (fails ? m_failing : m_quick).submit(std::move(task));
}

/// What finds no room is left to a later round.
void ReadingQueue::start(const ToRead& wanted, Host& host) {
    if (post([this, wanted] { work(wanted); }, wanted.fails))
        ++host.asked;
    else
        m_underWay.erase(wanted.source);
}

void ReadingQueue::work(const ToRead& wanted) {
    bool isRepeated = false;
    {
        struct Leave {
            ReadingQueue& queue;
            const ToRead& wanted;
            bool& isRepeated;
            ~Leave() { isRepeated = queue.leave(wanted); }
        } const leave{*this, wanted, isRepeated};
        m_read(wanted.source);
    }
    if (isRepeated) m_again(wanted.source);
}

/// True when it is to be asked once more.
bool ReadingQueue::leave(const ToRead& wanted) {
    bool isRepeated = false;
    {
        const std::lock_guard lock(m_mutex);
        m_underWay.erase(wanted.source);
        isRepeated = m_repeated.erase(wanted.source) > 0;
        const auto host = m_hosts.find({wanted.host, wanted.fails});
        --host->second.asked;
        startNext(host->second);
        if (host->second.asked == 0 && host->second.waiting.empty()) m_hosts.erase(host);
    }
    m_left.notify_all();
    return isRepeated;
}

/// Where there is no room for one of the host's there is none for the others, which would wait for ever.
void ReadingQueue::startNext(Host& host) {
    while (!host.waiting.empty() && host.asked < atOnce(host.waiting.front())) {
        const auto next = std::move(host.waiting.front());
        host.waiting.pop_front();
        start(next, host);
    }
}

bool ReadingQueue::repeat(CalendarSourceId source) {
    const std::lock_guard lock(m_mutex);
    if (!m_underWay.contains(source)) return false;
    m_repeated.insert(source);
    return true;
}

bool ReadingQueue::contains(CalendarSourceId source) const {
    const std::lock_guard lock(m_mutex);
    return m_underWay.contains(source);
}

std::size_t ReadingQueue::size() const {
    const std::lock_guard lock(m_mutex);
    return m_underWay.size();
}

void ReadingQueue::await(const std::vector<CalendarSourceId>& sources, std::chrono::milliseconds most) const {
    std::unique_lock lock(m_mutex);
    m_left.wait_for(lock, most, [&] {
        return m_stopping ||
               std::ranges::none_of(sources, [&](CalendarSourceId source) { return m_underWay.contains(source); });
    });
}

}  // namespace mc::calendars
