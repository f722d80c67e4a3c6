#include "app/application_news.h"

#include <utility>

#include "net/session.h"
#include "notifications/notification_center.h"
#include "protocol/applications.h"

namespace mc::app {

using protocol::NotificationType;

ApplicationNews::ApplicationNews(Services& services, QObject* parent) : QObject(parent), m_services(services) {
    connect(&services.api.clock(), &net::ServerClock::minute, this, &ApplicationNews::ask);
    connect(&services.notifications, &notifications::NotificationCenter::arrived, this, &ApplicationNews::hear);
}

void ApplicationNews::hear(const protocol::Notification& one) {
    if (one.type == NotificationType::application_received || one.type == NotificationType::application_answered ||
        one.type == NotificationType::profile_change_received || one.type == NotificationType::profile_change_answered)
        ask();
    if (one.type == NotificationType::application_approved && !m_services.session.hasRole(protocol::Role::mentor))
        m_services.session.refresh();  // Her other home opens at once.
}

bool ApplicationNews::isShown(const QString& link, const QString& place) {
    for (const QString& page : {QStringLiteral("/become-a-mentor"), QStringLiteral("/admin/applications")})
        if (link.startsWith(page) && place.startsWith(page)) return true;
    return false;
}

void ApplicationNews::setWatching(bool watching) {
    m_watching = watching;
    if (watching) return ask();
    if (m_call) m_call->abort();
    set(0);
}

void ApplicationNews::ask() {
    if (!m_watching) return;
    if (m_call) m_call->abort();
    const QUrlQuery query{{QStringLiteral("limit"), QStringLiteral("1")}};
    auto* job = m_services.api.get<protocol::ApplicationPage>(QStringLiteral("/api/admin/mentor-applications"), query);
    m_call = job;
    job->then(this, [this](const domain::Result<protocol::ApplicationPage>& page) {
        m_call.clear();
        if (page) return set(page->counts.submitted);
        if (page.error().code == domain::ErrorCode::forbidden) m_watching = false;
    });
}

void ApplicationNews::set(int waiting) {
    if (std::exchange(m_waiting, waiting) != waiting) emit waitingChanged(waiting);
}

}  // namespace mc::app
