#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>

#include "domain/time.h"

namespace mc::net {

/// The server's time. Holds, join windows and refund tiers are decided by the server's clock (decision 6), so
/// countdowns and deadlines ask this one and not the computer's: it starts from the Date header of the last answer and
/// is carried on by the monotonic clock. Until the first answer it is the computer's time. GUI thread only.
class ServerClock : public QObject {
    Q_OBJECT
public:
    explicit ServerClock(QObject* parent = nullptr);

    domain::UtcTime now() const;
    /// An HTTP date (RFC 9110 §5.6.7); anything else is ignored. Differences below two seconds are the network's.
    void heard(const QByteArray& dateHeader);
    void set(domain::UtcTime now);

signals:
    void jumped();

private:
    domain::UtcTime m_at;
    QElapsedTimer m_since;
};

}  // namespace mc::net
