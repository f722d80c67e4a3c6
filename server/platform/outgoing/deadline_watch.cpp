#include "platform/outgoing/deadline_watch.h"

#include <sys/socket.h>

#include <algorithm>

namespace mc::outgoing {

DeadlineWatch::DeadlineWatch() : m_thread([this] { run(); }) {}

DeadlineWatch::~DeadlineWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void DeadlineWatch::hangUp() {
    {
        const std::lock_guard lock(m_mutex);
        m_hungUp = true;
        const auto now = std::chrono::steady_clock::now();
        for (auto* guard : m_guards)
            guard->m_deadline = std::min(guard->m_deadline, now + guard->m_grace);
    }
    m_changed.notify_all();
}

bool DeadlineWatch::hasHungUp() const {
    const std::lock_guard lock(m_mutex);
    return m_hungUp;
}

void DeadlineWatch::run() {
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const auto next = endWhatIsDue(std::chrono::steady_clock::now());
        if (next == Time::max()) {
            m_changed.wait(lock);
        } else {
            m_changed.wait_until(lock, next);
        }
    }
}

/// When to look again.
DeadlineWatch::Time DeadlineWatch::endWhatIsDue(Time now) {
    auto next = Time::max();
    for (auto* guard : m_guards) {
        if (guard->m_expired) continue;
        if (guard->m_deadline <= now) {
            guard->m_expired = true;
            ::shutdown(guard->m_descriptor, SHUT_RDWR);
        } else {
            next = std::min(next, guard->m_deadline);
        }
    }
    return next;
}

DeadlineWatch::Guard::Guard(DeadlineWatch& watch, int descriptor, Time deadline)
    : m_watch(watch), m_descriptor(descriptor), m_deadline(deadline) {
    {
        const std::lock_guard lock(m_watch.m_mutex);
        if (m_watch.m_hungUp) m_deadline = Time::min();
        m_place = m_watch.m_guards.insert(m_watch.m_guards.end(), this);
    }
    m_watch.m_changed.notify_all();
}

DeadlineWatch::Guard::~Guard() {
    const std::lock_guard lock(m_watch.m_mutex);
    m_watch.m_guards.erase(m_place);
}

void DeadlineWatch::Guard::setGrace(std::chrono::milliseconds grace) {
    const std::lock_guard lock(m_watch.m_mutex);
    m_grace = grace;
}

bool DeadlineWatch::Guard::expired() const {
    const std::lock_guard lock(m_watch.m_mutex);
    return m_expired;
}

}  // namespace mc::outgoing
