#include "net/server_clock.h"

#include <QDateTime>
#include <QLocale>
#include <cstdlib>

namespace mc::net {

ServerClock::ServerClock(QObject* parent) : QObject(parent), m_at{QDateTime::currentSecsSinceEpoch()} {
    m_since.start();
}

domain::UtcTime ServerClock::now() const {
    return m_at + m_since.elapsed() / 1000;
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
    m_since.restart();
    emit jumped();
}

}  // namespace mc::net
