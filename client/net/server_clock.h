#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <functional>

#include "domain/time.h"

namespace mc::net {

/// The server's time. Holds, join windows and refund tiers are decided by the server's clock (decision 6), so
/// countdowns and deadlines ask this one and not the computer's: it starts from the Date header of the last answer and
/// is carried on by a clock that nobody sets and that goes on while the computer sleeps. Until the first answer it is
/// the computer's time. GUI thread only.
class ServerClock : public QObject {
    Q_OBJECT
public:
    /// Milliseconds since some instant, never set and counting while the computer sleeps.
    using Uptime = std::function<qint64()>;

    explicit ServerClock(QObject* parent = nullptr, Uptime uptime = {});

    domain::UtcTime now() const;
    /// An HTTP date (RFC 9110 §5.6.7); anything else is ignored. Differences below two seconds are the network's.
    void heard(const QByteArray& dateHeader);
    void set(domain::UtcTime now);

signals:
    /// Set, or the computer slept: what was counted down and planned is to be looked at again.
    void jumped();
    /// Each minute as it begins, and with each jump: "Today" and "in 5 min" are other words now.
    void minute();

private:
    void second();

    Uptime m_uptime;
    domain::UtcTime m_at;
    qint64 m_setMs;   ///< Uptime when m_at was true.
    qint64 m_lastMs;  ///< Uptime of the second before.
    qint64 m_minute = 0;
    QTimer m_second;
};

}  // namespace mc::net
