#include "notifications/herald.h"

#include <utility>

namespace mc::notifications {

namespace {

constexpr int kPauseMs = 700;
/// What one deed causes (confirmed, paid, a line in the chat) comes within moments.
constexpr domain::Seconds kOneDeed = 10;

}  // namespace

Herald::Herald(NotificationCenter& center, const net::ServerClock& clock, QObject* parent)
    : QObject(parent), m_clock(clock) {
    setPause(kPauseMs);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Herald::speak);
    connect(&center, &NotificationCenter::arrived, this, &Herald::hear);
}

void Herald::noteDeed() {
    m_deed = m_clock.now();
}

void Herald::forget() {
    m_pause.stop();
    m_heard.clear();
    m_said.clear();
    m_deed = {};
}

void Herald::hear(const protocol::Notification& notification) {
    m_heard.push_back(notification);
    if (!m_pause.isActive()) m_pause.start();
}

void Herald::speak() {
    for (const auto& notification : std::exchange(m_heard, {})) {
        if (!isNews(notification)) continue;
        if (!notification.link.empty()) m_said[QString::fromStdString(notification.link)] = m_clock.now();
        emit said(notification);
    }
}

bool Herald::isNews(const protocol::Notification& notification) {
    const auto recent = [now = m_clock.now()](domain::UtcTime then) { return now - then < kOneDeed; };
    const QString link = QString::fromStdString(notification.link);
    if (m_seeing && m_seeing(notification)) return false;
    if (link.startsWith(u"/bookings/") && recent(m_deed)) return false;
    const auto before = m_said.constFind(link);
    return before == m_said.constEnd() || !recent(*before);
}

}  // namespace mc::notifications
