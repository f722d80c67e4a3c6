#pragma once

#include <QHash>
#include <QTimer>
#include <functional>
#include <vector>

#include "notifications/notification_center.h"

namespace mc::notifications {

/// Chooses which notifications are said aloud in a toast: one for what happened to one thing, however many rows the
/// bell gets; none for what this person has just done herself (the page she did it on says so), and none for what is
/// before her eyes. Waits a moment first: the news of a deed may be here before the answer to it. GUI thread only.
class Herald : public QObject {
    Q_OBJECT
public:
    explicit Herald(NotificationCenter& center, const net::ServerClock& clock, QObject* parent = nullptr);

    /// Says of a notification whether the person is looking at what it tells.
    void setSeeing(std::function<bool(const protocol::Notification&)> seeing) { m_seeing = std::move(seeing); }
    /// She has done something, and a page says so.
    void noteDeed();
    /// She is gone: what was heard is not said any more, and nothing is known of the next person.
    void forget();
    void setPause(int ms) { m_pause.setInterval(ms); }

signals:
    void said(const mc::protocol::Notification& notification);

private:
    void hear(const protocol::Notification& notification);
    void speak();
    bool isNews(const protocol::Notification& notification);

    const net::ServerClock& m_clock;
    std::function<bool(const protocol::Notification&)> m_seeing;
    std::vector<protocol::Notification> m_heard;
    QHash<QString, domain::UtcTime> m_said;  ///< When, by link.
    domain::UtcTime m_deed;
    QTimer m_pause;
};

}  // namespace mc::notifications
