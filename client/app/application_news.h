#pragma once

#include <QObject>
#include <QPointer>

#include "app/services.h"
#include "net/api_client.h"
#include "protocol/notifications.h"

namespace mc::app {

/// What news of applications to be a mentor do to the window: an approval brings the new role at once, and while an
/// admin is at work it is known how many wait for one. That is asked for when she comes, after what she does, with each
/// news of one, and each minute, since another admin may have dealt with some. GUI thread only.
class ApplicationNews : public QObject {
    Q_OBJECT

public:
    explicit ApplicationNews(Services& services, QObject* parent = nullptr);

    /// Whether an admin is at work. Whom the server does not let decide is not asked for again until she comes anew.
    void setWatching(bool watching);
    /// Does nothing while nobody is at work.
    void ask();
    int waiting() const { return m_waiting; }
    /// Whether the page at `place` reads again what `link` leads to, and shows it.
    static bool isShown(const QString& link, const QString& place);

signals:
    void waitingChanged(int count);

private:
    void hear(const protocol::Notification& one);
    void set(int waiting);

    Services& m_services;
    QPointer<net::ApiCall> m_call;
    bool m_watching = false;
    int m_waiting = 0;
};

}  // namespace mc::app
