#include "net/server_clock.h"

#include <QDateTime>
#include <QLocale>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <utility>

namespace mc::net {

namespace {

constexpr int kSecondMs = 1000;
constexpr qint64 kAsleepMs = 5'000;  ///< A busy computer is late, but not so late.

/// Sleep is included where the system tells it.
qint64 systemUptime() {
#ifdef CLOCK_BOOTTIME
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0) return qint64{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
#endif
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

}  // namespace

ServerClock::ServerClock(QObject* parent, Uptime uptime)
    : QObject(parent),
      m_uptime(uptime ? std::move(uptime) : systemUptime),
      m_at{QDateTime::currentSecsSinceEpoch()},
      m_setMs(m_uptime()),
      m_lastMs(m_setMs) {
    m_minute = m_at.seconds / domain::kMinute;
    connect(&m_second, &QTimer::timeout, this, &ServerClock::second);
    m_second.start(kSecondMs);
}

domain::UtcTime ServerClock::now() const {
    return m_at + (m_uptime() - m_setMs) / 1000;
}

void ServerClock::second() {
    const qint64 uptime = m_uptime();
    const bool slept = uptime - std::exchange(m_lastMs, uptime) > kAsleepMs;
    const qint64 current = now().seconds / domain::kMinute;
    if (slept) emit jumped();
    if (std::exchange(m_minute, current) != current) emit minute();
}

void ServerClock::heard(const QByteArray& dateHeader) {
    constexpr domain::Seconds kNetworkSeconds = 2;
    static const auto kFormat = QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'");
    auto date = QLocale::c().toDateTime(QString::fromLatin1(dateHeader), kFormat);
    if (!date.isValid()) return;
    date.setTimeSpec(Qt::UTC);
    const domain::UtcTime told{date.toSecsSinceEpoch()};
    if (std::abs(told - now()) >= kNetworkSeconds) set(told);
}

void ServerClock::set(domain::UtcTime now) {
    m_at = now;
    m_setMs = m_uptime();
    m_minute = now.seconds / domain::kMinute;
    emit jumped();
    emit minute();
}

}  // namespace mc::net
